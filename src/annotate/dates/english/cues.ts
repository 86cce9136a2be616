/**
 * What a phrase of each kind cannot do without. Testing for these is far quicker than looking for the
 * phrases, and most sentences have none or one of them.
 */
export const YEAR_CUE = /(?:1\d|20)\d\d/;
export const MONTH_CUE = /[JFMASOND](?:an|eb|a[ry]|pr|u[nlg]|ep|ct|ov|ec|AN|EB|A[RY]|PR|U[NLG]|EP|CT|OV|EC)/;
export const WEEKDAY_CUE = /day|DAY/;
export const DECADE_CUE = /\d0['’]?s/;
export const CENTURY_CUE = /entur/;
export const SEASON_CUE = /pring|ummer|utumn|[Ff]all|inter/;
export const QUARTER_CUE = /[1-4]Q|Q[1-4]|quarter/;
export const HALF_CUE = /half|months/;
export const HOLIDAY_CUE = /Day|Eve|Hallowe|July/;
export const NEAR_DAY_CUE = /esterday|night|omorrow|today|his\s[mae]/;
export const NEAR_UNIT_CUE = /(?:ast|ext|his)\s(?:week|month|year)/;
export const AGO_CUE = /ago|now/;
export const NUMBERED_DAY_CUE = /\d[a-z]*,?\s(?:[Ii]nst|[Uu]lt|[Pp]rox)/;
