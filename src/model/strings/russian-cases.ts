/**
 * Dates in the Russian cases that prepositions want: «с июня 2018», «между ноябрём 2024 и январём
 * 2025». The words are those that `ru.ts` itself writes; days («12 июня 2018 г.») read the same in all.
 */
export function genitive(date: string): string {
  return inflect(date, 0).replace("-й ", "-го ").replace("-е ", "-х ");
}

export function instrumental(date: string): string {
  return inflect(date, 1).replace("-й ", "-м ").replace("-е ", "-ми ");
}

function inflect(date: string, which: 0 | 1): string {
  return date
    .split(" ")
    .map((word) => CASES.get(word)?.[which] ?? word)
    .join(" ");
}

const CASES: ReadonlyMap<string, readonly [genitive: string, instrumental: string]> = new Map([
  ["январь", ["января", "январём"]],
  ["февраль", ["февраля", "февралём"]],
  ["март", ["марта", "мартом"]],
  ["апрель", ["апреля", "апрелем"]],
  ["май", ["мая", "маем"]],
  ["июнь", ["июня", "июнем"]],
  ["июль", ["июля", "июлем"]],
  ["август", ["августа", "августом"]],
  ["сентябрь", ["сентября", "сентябрём"]],
  ["октябрь", ["октября", "октябрём"]],
  ["ноябрь", ["ноября", "ноябрём"]],
  ["декабрь", ["декабря", "декабрём"]],
  ["весна", ["весны", "весной"]],
  ["лето", ["лета", "летом"]],
  ["осень", ["осени", "осенью"]],
  ["зима", ["зимы", "зимой"]],
  ["квартал", ["квартала", "кварталом"]],
  ["год", ["года", "годом"]],
  ["годы", ["годов", "годами"]],
  ["век", ["века", "веком"]],
]);
