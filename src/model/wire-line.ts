/** The line that opens a report of an agency. */
export interface WireLine {
  /** As it is printed: "BAGHDAD", "WASHINGTON, D.C.". */
  readonly place: string;
  /** What the report begins with. */
  readonly rest: string;
}

/**
 * "BAGHDAD, March 13 (Wire) -- The minister said …", "SEOUL, South Korea (AP) — …": a place in capitals, a day or an
 * agency or both, and a dash. `null` where a text begins with anything else.
 */
export function wireLineOf(text: string): WireLine | null {
  const found = lineOf(text);
  const place = found?.groups?.place;
  if (!found || place === undefined) return null;
  const rest = text.slice(found[0].length);
  return rest === "" ? null : { place, rest };
}

/** Where that line ends, also where nothing follows it; 0 where there is none. In UTF-16 units. */
export function endOfWireLine(text: string): number {
  return lineOf(text)?.[0].length ?? 0;
}

/**
 * Where a sentence is quoted from, beside a dateline that says what its wire line says: behind that line.
 * @param until where the words begin that have to be seen; in UTF-16 units, as what is returned.
 */
export function quotedFrom(sentence: string, dateline: string | null, until: number): number {
  const line = dateline === null ? null : wireLineOf(sentence);
  const from = line === null ? 0 : sentence.length - line.rest.length;
  return from <= until ? from : 0;
}

function lineOf(text: string): RegExpExecArray | null {
  const latin = AGENCY_BEHIND_DASH.exec(text) ?? latinLine(text);
  if (latin !== null) return latin;
  for (const form of OTHER_LINES) {
    const found = form.exec(text);
    if (found !== null) return found;
  }
  return null;
}

function latinLine(text: string): RegExpExecArray | null {
  const found = WIRE_LINE.exec(text);
  const { day, agency = "" } = found?.groups ?? {};
  return day !== undefined || AGENCY.test(agency) ? found : null;
}

/** Of old newspapers as well, which set a full stop before the dash and no space behind it: "DANZIG, June 20.—Dr. Ziehm". */
const WIRE_LINE =
  /^\s*(?<place>\p{Lu}[\p{Lu}\p{M}'’-](?:[\p{Lu}\p{M} .'’/-]{0,40}[\p{Lu}\p{M}.])?(?:, \p{Lu}[\p{L}\p{M}.]{1,20}(?: \p{Lu}[\p{L}\p{M}.]{1,20})?(?=[, ] ?\(|, ))?)(?<day>, (?:\p{L}{3,12}\.? \d{1,2}|\d{1,2}\.? \p{L}{3,12}\.?)(?:,? \d{4})?)?,?(?<agency> ?\([^()\n]{1,40}\))?(?: ?(?:[-–—]{1,2}|_)(?:\s+|$)|\.?(?:—|--)(?=\S)|\. ?[-–—]{1,2}\s*(?=\D|$))(?:\(\p{Lu}{1,4}\) ?[-–—]{1,2}\s*)?/u;

/** МОСКВА, 5 мая — РИА Новости. Сев закончен. Москва. 5 мая. ИНТЕРФАКС - Сев закончен. */
const AGENCY_BEHIND_DASH =
  /^(?<place>\p{Lu}[\p{Script=Cyrillic} -]{1,40})[.,] \d{1,2} \p{Ll}{3,9}\.? (?:[-–—] (?:РИА Новости|ТАСС|ИТАР-ТАСС|Интерфакс)\.|(?:ИНТЕРФАКС|INTERFAX)(?:\.RU|-\p{Lu}+)? ?[-–—])\s+/u;

/** As agencies of other countries open theirs. */
const OTHER_LINES: readonly RegExp[] = [
  // Berlin (dpa) - The chancellor …; Port-au-Prince, March 12, 2024 (AFP) - The …
  /^(?<place>\p{Lu}[\p{L}\p{M}.'’-]{1,20}(?: [\p{L}\p{M}.'’-]{2,20}){0,3}(?:, \p{Lu}[\p{L}.]{1,20})?)(?:, (?:\p{L}{3,9}\.? \d{1,2}|\d{1,2} \p{L}{3,9}\.?)(?:,? \d{4})?)? \((?:AFP|AP|dpa|dpa\/\p{L}+|DPA|epd|KNA|SID|APA|ATS|ANSA|EFE|UPI|PTI|IANS|Reuters?|Xinhua|TASS)\) ?[-–—]{1,2}\s+/u,
  // MOSCOW, March 8. /TASS/. The president …
  /^(?<place>\p{Lu}[\p{Lu} -]{1,40}), \p{Lu}\p{Ll}{2,8}\.? \d{1,2}(?:,? \d{4})?\.? \/[^/\n]{1,30}\/\.?\s+/u,
  // (서울=연합뉴스) 김철수 기자 = 정부는 …
  /^\((?<place>\p{Script=Hangul}{1,12}(?:·\p{Script=Hangul}{1,12})?)=[^()=\n]{1,20}\)\s*(?:[^=\n]{1,30}\s=\s*)?/u,
  // 新华社北京3月2日电（记者李明）…
  /^(?:新华社|新華社|中新社|中新网|中央社|法新社|路透社)(?:记者[^\d，。]{0,12})?(?<place>\p{Script=Han}{2,8}?)(?:\d{1,2}月)?\d{1,2}日(?:电|電|讯|訊)\s*(?:[（(][^（()）\n]{1,30}[)）])?\s*/u,
  // МОСКВА, 5 мая. /ТАСС/. Сев закончен. So, in brackets, in the papers of the Soviet Union.
  /^(?<place>\p{Lu}[\p{Lu} -]{1,40}), \d{1,2} \p{Ll}{3,9}\.?(?: \d{4}(?: г)?\.?)? (?:\/[^/\n]{1,30}\/|\(\p{Lu}[^()\n]{1,30}\))\.?\s+(?![-–—])/u,
  // القاهرة (رويترز) - قال …; أبوظبي في 3 مايو /وام/ قال …; الكويت - 3 - 5 (كونا) -- قال …
  /^(?<place>\p{Script=Arabic}{2,20}(?: (?!في )\p{Script=Arabic}{2,20}){0,2})(?:(?: ?[-–] ?| )(?:في )?[\d٠-٩]{1,2}(?: ?[-/] ?[\d٠-٩]{1,2}(?: ?[-/] ?[\d٠-٩]{4})?| \p{Script=Arabic}{3,10}(?: [\d٠-٩]{4})?))? ?(?:\([\p{Script=Arabic} ]{2,20}\) ?[-–—]{1,2}|\/ ?[\p{Script=Arabic} ]{2,20}\/ ?[-–—]{0,2})\s+/u,
];

/** Without a day, one word in brackets tells that it is no aside. */
const AGENCY = /^ ?\(\p{L}+\)$/u;
