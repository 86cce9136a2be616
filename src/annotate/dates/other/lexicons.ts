import type { Lexicon } from "../lexicon.ts";
import type { ShiftUnit } from "../reading.ts";

/** A language that the shared parsers read, English apart. Sources of regular expressions again. */
export interface OtherLexicon extends Lexicon {
  /** Words before a bare year that make it one, without the space: "en", "im Jahr". */
  readonly beforeYear: string;
  /** Words after it that do, and belong to the phrase: "года". */
  readonly afterYear: string | null;
  /** "In the 19th century", with `#` for the number, Roman or not. */
  readonly century: string;
  /** "Every", "the" with a plural: any weekday, not one. */
  readonly everyWeekday: string;
  readonly lastWeekday: string;
  readonly nextWeekday: string;
  /** Phrases that lean on publication, and what they mean. */
  readonly near: readonly (readonly [source: string, unit: ShiftUnit, count: number])[];
  /** The word by which chrono's own "two weeks ago" is known. */
  readonly ago: string;
}

const TENSELESS = { past: /(?!)/g, future: /(?!)/g };

const RUSSIAN: OtherLexicon = {
  flags: "i",
  months: [
    "январ[ьяею]|янв\\.?",
    "феврал[ьяею]|фев(?:р)?\\.?",
    "март[ае]?|мар\\.",
    "апрел[ьяею]|апр\\.?",
    "ма[йяею]",
    "июн[ьяею]",
    "июл[ьяею]",
    "август[ае]?|авг\\.?",
    "сентябр[ьяею]|сент?\\.?",
    "октябр[ьяею]|окт\\.?",
    "ноябр[ьяею]|ноя(?:б)?\\.?",
    "декабр[ьяею]|дек\\.?",
  ],
  weekdays: ["понедельник", "вторник", "сред[ау]", "четверг", "пятниц[ау]", "суббот[ау]", "воскресенье"],
  dayMark: "(?:-?го|-?е)?",
  dayToMonth: "\\s",
  monthToYear: ",?\\s",
  yearMark: "(?:\\s(?:год(?:а|у|ом)?|гг?\\.))?",
  joining: { to: "по|до", and: "и", or: "или" },
  opening: "с|со|от|между",
  part: "(?:начал[еоау]|середин[еуы]|кон(?:ец|це|ца|цу))\\s",
  inMonth: "(?!)",
  monthFirst: false,
  beforeYear: "(?!)",
  afterYear: "\\s(?:год(?:а|у|ом|ы|ов|ам|ах)?|гг?\\.)",
  century: "#(?:-?(?:й|го|м|го))?\\s(?:век(?:а|е|у|ом)?|столети[еяию]|вв?\\.)",
  everyWeekday: "кажд(?:ый|ую|ое)",
  lastWeekday: "прошл(?:ый|ую|ое)|минувш(?:ий|ую|ее)",
  nextWeekday: "следующ(?:ий|ую|ее)|ближайш(?:ий|ую|ее)",
  near: [
    ["позавчера", "day", -2],
    ["вчера", "day", -1],
    ["завтра", "day", 1],
    ["послезавтра", "day", 2],
    ["на прошлой неделе", "week", -1],
    ["на этой неделе", "week", 0],
    ["на следующей неделе", "week", 1],
    ["в прошлом месяце", "month", -1],
    ["в этом месяце", "month", 0],
    ["в следующем месяце", "month", 1],
    ["в (?:прошлом|минувшем) году", "year", -1],
    ["в (?:этом|нынешнем|текущем) году", "year", 0],
    ["в (?:следующем|будущем) году", "year", 1],
  ],
  ago: "назад",
  tense: {
    past: /[а-яё]{2,}(?:л|ла|ло|ли|лся|лась|лось|лись)(?![а-яё])/giu,
    future:
      /(?<![а-яё])(?:буд(?:ет|ут)|состо(?:ится|ятся)|пройд[её]т|пройдут|начн[её]тся|начнутся|планиру[а-яё]+|намерен[аы]?|ожида[а-яё]+|предсто[а-яё]+|должн[аоы]|должен|приедет|прибудет|вступит)(?![а-яё])/giu,
  },
};

const UKRAINIAN: OtherLexicon = {
  ...RUSSIAN,
  months: [
    "січ(?:ень|ня|ні)",
    "лют(?:ий|ого|ому)",
    "берез(?:ень|ня|ні)",
    "квіт(?:ень|ня|ні)",
    "трав(?:ень|ня|ні)",
    "черв(?:ень|ня|ні)",
    "лип(?:ень|ня|ні)",
    "серп(?:ень|ня|ні)",
    "верес(?:ень|ня|ні)",
    "жовт(?:ень|ня|ні)",
    "листопад[аі]?",
    "груд(?:ень|ня|ні)",
  ],
  weekdays: ["понеділок", "вівторок", "серед[ау]", "четвер", "п['’ʼ]ятниц[яю]", "субот[ау]", "неділ[яю]"],
  yearMark: "(?:\\s(?:рік|року|році|рр?\\.))?",
  joining: { to: "по|до", and: "і|й|та", or: "або|чи" },
  opening: "з|із|від|між",
  part: "(?:на початку|у середині|в середині|наприкінці)\\s",
  afterYear: "\\s(?:рік|року|році|роки|років|роках|рр?\\.)",
  century: "#(?:-?(?:й|го|му))?\\s(?:столітт[яюі]|вік|віку|віці|ст\\.)",
  everyWeekday: "кожн(?:ий|у|ої)|щ?оп",
  lastWeekday: "минул(?:ий|у|ої)",
  nextWeekday: "наступн(?:ий|у|ої)",
  near: [
    ["позавчора", "day", -2],
    ["вчора|учора", "day", -1],
    ["завтра", "day", 1],
    ["минулого тижня", "week", -1],
    ["цього тижня", "week", 0],
    ["наступного тижня", "week", 1],
    ["минулого місяця", "month", -1],
    ["наступного місяця", "month", 1],
    ["(?:минулого|торік) року|торік", "year", -1],
    ["цього року", "year", 0],
    ["наступного року", "year", 1],
  ],
  ago: "тому",
  tense: TENSELESS,
};

const GERMAN: OtherLexicon = {
  flags: "",
  months: "Januar|Jänner,Februar,März,April,Mai,Juni,Juli,August,September,Oktober,November,Dezember".split(","),
  weekdays: "Montag,Dienstag,Mittwoch,Donnerstag,Freitag,Samstag|Sonnabend,Sonntag".split(","),
  dayMark: "\\.?",
  dayToMonth: "\\s",
  monthToYear: "\\s",
  yearMark: "",
  joining: { to: "bis(?:\\szum)?", and: "und", or: "oder" },
  opening: "[Vv]om|[Vv]on|[Zz]wischen(?:\\sdem)?",
  part: "(?:Anfang|Mitte|Ende)\\s",
  inMonth: "(?!)",
  monthFirst: false,
  beforeYear:
    "[Ii]m Jahre?|[Ii]n den Jahren|[Ss]eit|[Bb]is|[Aa]b|[Vv]or|[Nn]ach|[Aa]nfang|[Mm]itte|[Ee]nde|[Ss]ommer|[Hh]erbst|[Ww]inter|[Ff]rühjahr|[Ff]rühling|[Vv]on|[Zz]wischen|[Ii]n|[Jj]ahr|[Gg]eboren",
  afterYear: null,
  century: "#\\.?\\s(?:Jahrhunderts?|Jh\\.)",
  everyWeekday: "[Jj]ede[nrms]?",
  lastWeekday: "letzte[nrms]?|vergangene[nrms]?|vorige[nrms]?",
  nextWeekday: "nächste[nrms]?|kommende[nrms]?",
  near: [
    ["[Vv]orgestern", "day", -2],
    ["[Gg]estern", "day", -1],
    ["[Üü]bermorgen", "day", 2],
    ["[Ll]etzte Woche|[Vv]ergangene Woche|in der (?:vergangenen|letzten) Woche", "week", -1],
    ["[Nn]ächste Woche|[Kk]ommende Woche", "week", 1],
    ["[Ll]etzten Monat|im (?:vergangenen|letzten) Monat", "month", -1],
    ["[Nn]ächsten Monat", "month", 1],
    ["[Ll]etztes Jahr|im (?:vergangenen|letzten|vorigen) Jahr", "year", -1],
    ["[Dd]ieses Jahr|in diesem Jahr", "year", 0],
    ["[Nn]ächstes Jahr|im (?:nächsten|kommenden) Jahr", "year", 1],
  ],
  ago: "vor",
  tense: TENSELESS,
};

const FRENCH: OtherLexicon = {
  flags: "i",
  months:
    "janvier|janv\\.,février|févr?\\.,mars,avril|avr\\.,mai,juin,juillet|juil\\.,août,septembre|sept\\.,octobre|oct\\.,novembre|nov\\.,décembre|déc\\.".split(
      ",",
    ),
  weekdays: "lundi,mardi,mercredi,jeudi,vendredi,samedi,dimanche".split(","),
  dayMark: "(?:er)?",
  dayToMonth: "\\s",
  monthToYear: "\\s",
  yearMark: "",
  joining: { to: "au|à|jusqu['’]au", and: "et", or: "ou" },
  opening: "du|de|entre(?:\\sle)?",
  part: "(?:début|mi-|fin)\\s?",
  inMonth: "(?!)",
  monthFirst: false,
  beforeYear:
    "en|depuis|jusqu['’]en|dès|avant|après|l['’]an|l['’]année|les années|début|mi-|fin|été|hiver|automne|printemps|entre|de|né en|née en",
  afterYear: null,
  century: "#(?:e|ème|er)?\\ssiècle",
  everyWeekday: "chaque|tous les|les",
  lastWeekday: "dernier|passé",
  nextWeekday: "prochain",
  near: [
    ["avant-hier", "day", -2],
    ["hier", "day", -1],
    ["demain", "day", 1],
    ["après-demain", "day", 2],
    ["la semaine (?:dernière|passée)", "week", -1],
    ["cette semaine", "week", 0],
    ["la semaine prochaine", "week", 1],
    ["le mois dernier", "month", -1],
    ["ce mois-ci", "month", 0],
    ["le mois prochain", "month", 1],
    ["l['’]an(?:née)? (?:dernier|dernière|passé|passée)", "year", -1],
    ["cette année", "year", 0],
    ["l['’]an(?:née)? prochaine?", "year", 1],
  ],
  ago: "il y a",
  tense: TENSELESS,
};

const SPANISH: OtherLexicon = {
  flags: "i",
  months:
    "enero|ene\\.,febrero|feb\\.,marzo|mar\\.,abril|abr\\.,mayo,junio|jun\\.,julio|jul\\.,agosto|ago\\.,sep?tiembre|sept?\\.,octubre|oct\\.,noviembre|nov\\.,diciembre|dic\\.".split(
      ",",
    ),
  weekdays: "lunes,martes,miércoles,jueves,viernes,sábado,domingo".split(","),
  dayMark: "(?:º|ro)?",
  dayToMonth: "\\s(?:de\\s)?",
  monthToYear: "(?:\\sdel?\\s|,?\\s)",
  yearMark: "",
  joining: { to: "al?|hasta(?:\\sel)?", and: "y|e", or: "o|u" },
  opening: "del?|desde(?:\\sel)?|entre(?:\\sel)?",
  part: "(?:(?:principios|comienzos|inicios|mediados|finales|fines) de)\\s",
  inMonth: "(?!)",
  monthFirst: false,
  beforeYear:
    "en|desde|hasta|antes de|después de|año|años|(?:principios|comienzos|inicios|mediados|finales|fines) de|verano de|invierno de|otoño de|primavera de|entre|nacid[oa] en|de(?=\\s\\d{4}\\sa\\s)",
  afterYear: null,
  century: "siglos?\\s#",
  everyWeekday: "cada|los|todos los",
  lastWeekday: "pasado|último",
  nextWeekday: "próximo|que viene",
  near: [
    ["anteayer", "day", -2],
    ["ayer", "day", -1],
    ["la semana pasada", "week", -1],
    ["esta semana", "week", 0],
    ["la (?:próxima semana|semana próxima|semana que viene)", "week", 1],
    ["el mes pasado", "month", -1],
    ["este mes", "month", 0],
    ["el próximo mes", "month", 1],
    ["el año pasado", "year", -1],
    ["este año", "year", 0],
    ["el (?:próximo año|año que viene|año próximo)", "year", 1],
  ],
  ago: "hace",
  tense: TENSELESS,
};

const PORTUGUESE: OtherLexicon = {
  ...SPANISH,
  months: "janeiro,fevereiro,março,abril,maio,junho,julho,agosto,setembro,outubro,novembro,dezembro".split(","),
  weekdays: "segunda-feira,terça-feira,quarta-feira,quinta-feira,sexta-feira,sábado,domingo".split(","),
  joining: { to: "a|até", and: "e", or: "ou" },
  opening: "de|desde|entre",
  part: "(?:(?:início|começo|meados|fim|final) de)\\s",
  beforeYear:
    "em|desde|até|antes de|depois de|ano de|anos|(?:início|começo|meados|fim|final) de|verão de|inverno de|entre|nascid[oa] em",
  century: "séculos?\\s#",
  everyWeekday: "cada|toda|todas as|às|aos|os|as",
  lastWeekday: "passad[oa]|últim[oa]",
  nextWeekday: "próxim[oa]|que vem",
  near: [
    ["anteontem", "day", -2],
    ["ontem", "day", -1],
    ["amanhã", "day", 1],
    ["na semana passada|semana passada", "week", -1],
    ["esta semana|nesta semana", "week", 0],
    ["na próxima semana|semana que vem", "week", 1],
    ["no mês passado|mês passado", "month", -1],
    ["este mês|neste mês", "month", 0],
    ["no próximo mês|mês que vem", "month", 1],
    ["no ano passado|ano passado", "year", -1],
    ["este ano|neste ano", "year", 0],
    ["no próximo ano|ano que vem", "year", 1],
  ],
  ago: "há|atrás",
};

const ITALIAN: OtherLexicon = {
  ...SPANISH,
  months: "gennaio,febbraio,marzo,aprile,maggio,giugno,luglio,agosto,settembre,ottobre,novembre,dicembre".split(","),
  weekdays: "lunedì,martedì,mercoledì,giovedì,venerdì,sabato,domenica".split(","),
  dayMark: "(?:º|°)?",
  dayToMonth: "\\s",
  monthToYear: "\\s(?:del\\s)?",
  joining: { to: "al?|all['’]|fino al", and: "e|ed", or: "o|od" },
  opening: "dal?|dall['’]|tra(?:\\sil)?|fra(?:\\sil)?",
  part: "(?:inizio|metà|fine)\\s",
  beforeYear:
    "nel|dal|del|fino al|prima del|dopo il|anno|anni|inizio|metà|fine|estate|inverno|tra il|fra il|nat[oa] nel",
  century: "#\\ssecolo",
  everyWeekday: "ogni|tutti i|tutte le",
  lastWeekday: "scors[oa]|passat[oa]",
  nextWeekday: "prossim[oa]",
  near: [
    ["l['’]altro ieri", "day", -2],
    ["ieri", "day", -1],
    ["domani", "day", 1],
    ["dopodomani", "day", 2],
    ["la (?:scorsa settimana|settimana scorsa)", "week", -1],
    ["questa settimana", "week", 0],
    ["la (?:prossima settimana|settimana prossima)", "week", 1],
    ["(?:il|lo) (?:scorso mese|mese scorso)", "month", -1],
    ["il (?:prossimo mese|mese prossimo)", "month", 1],
    ["l['’]anno scorso|lo scorso anno", "year", -1],
    ["quest['’]anno", "year", 0],
    ["l['’]anno prossimo|il prossimo anno", "year", 1],
  ],
  ago: "fa",
};

const DUTCH: OtherLexicon = {
  ...GERMAN,
  flags: "i",
  months: "januari,februari,maart,april,mei,juni,juli,augustus,september,oktober,november,december".split(","),
  weekdays: "maandag,dinsdag,woensdag,donderdag,vrijdag,zaterdag,zondag".split(","),
  dayMark: "(?:e)?",
  joining: { to: "tot(?:\\sen\\smet)?|t/m", and: "en", or: "of" },
  opening: "van|tussen",
  part: "(?:begin|medio|midden|eind)\\s",
  beforeYear: "in|sinds|tot|vanaf|voor|na|begin|medio|eind|jaar|zomer van|winter van|tussen|van(?=\\s\\d{4}\\stot)",
  century: "#(?:e|de|ste)?\\seeuw",
  everyWeekday: "elke|iedere",
  lastWeekday: "vorige|afgelopen",
  nextWeekday: "volgende|komende",
  near: [
    ["eergisteren", "day", -2],
    ["gisteren", "day", -1],
    ["overmorgen", "day", 2],
    ["vorige week|afgelopen week", "week", -1],
    ["deze week", "week", 0],
    ["volgende week|komende week", "week", 1],
    ["vorige maand", "month", -1],
    ["deze maand", "month", 0],
    ["volgende maand", "month", 1],
    ["vorig jaar|afgelopen jaar", "year", -1],
    ["dit jaar", "year", 0],
    ["volgend jaar|komend jaar", "year", 1],
  ],
  ago: "geleden",
};

const SWEDISH: OtherLexicon = {
  ...GERMAN,
  flags: "i",
  months: "januari,februari,mars,april,maj,juni,juli,augusti,september,oktober,november,december".split(","),
  weekdays: "måndag(?:en)?,tisdag(?:en)?,onsdag(?:en)?,torsdag(?:en)?,fredag(?:en)?,lördag(?:en)?,söndag(?:en)?".split(
    ",",
  ),
  dayMark: "(?::?e|:?a)?",
  joining: { to: "till", and: "och", or: "eller" },
  opening: "från|mellan",
  part: "(?:början av|mitten av|slutet av)\\s",
  beforeYear:
    "år|åren|sedan|sen|före|efter|till|under|(?:början|mitten|slutet) av|sommaren|vintern|våren|hösten|mellan",
  century: "#(?::?e)?\\sårhundradet",
  everyWeekday: "varje|varannan",
  lastWeekday: "förra|i",
  nextWeekday: "nästa",
  near: [
    ["i förrgår", "day", -2],
    ["igår|i går", "day", -1],
    ["imorgon|i morgon", "day", 1],
    ["förra veckan", "week", -1],
    ["nästa vecka", "week", 1],
    ["förra månaden", "month", -1],
    ["nästa månad", "month", 1],
    ["förra året|i fjol", "year", -1],
    ["i år", "year", 0],
    ["nästa år", "year", 1],
  ],
  ago: "sedan",
};

/** By primary language subtag. */
export const OTHER_LEXICONS: Readonly<Record<string, OtherLexicon>> = {
  ru: RUSSIAN,
  uk: UKRAINIAN,
  de: GERMAN,
  fr: FRENCH,
  es: SPANISH,
  pt: PORTUGUESE,
  it: ITALIAN,
  nl: DUTCH,
  sv: SWEDISH,
};
