/**
 * Declension of names in Russian and Ukrainian, so that "Путиным" is found from "Путин" and
 * "в Москве" from "Москва". Conservative: only the singular endings of each class of noun,
 * adjective and surname, after A. A. Zaliznyak's classes; no diminutives, no adjectives made
 * from names, no plurals of singular names.
 */

/**
 * A key that all forms of a name share, and with it some other words: what it finds has to be
 * checked with `isFormOf`. Strips every letter that an ending can hold, soft signs, and a fleeting vowel.
 * @param word Lower case, folded.
 */
export function stemKey(word: string): string {
  let end = word.length;
  while (end > 1 && ENDING_LETTERS.has(word[end - 1] ?? "")) end--;
  const stem = word.slice(0, end).replaceAll("ь", "");
  return stem.length > 2 ? stem.replace(/[ео](?=[^аеиоуыэюя]$)/u, "") : stem;
}

/**
 * Whether `form` is a case of `name`. Both lower case, folded (ё as е).
 */
export function isFormOf(name: string, form: string): boolean {
  if (name === form) return true;
  if (name.length < 2) return false;
  return CLASSES.some(
    ({ nominative, endings, strip, vowel }) =>
      nominative.test(name) && isEnded(form, stemOf(name, strip, vowel === true), endings),
  );
}

interface NounClass {
  readonly nominative: RegExp;
  /** Letters of the nominative that are not part of the stem. */
  readonly strip: number;
  /** The last vowel of the stem is fleeting: Египет, Египта. */
  readonly vowel?: true;
  readonly endings: ReadonlySet<string>;
}

const ENDING_LETTERS = new Set("аеиоуыэюяйьмхвгії");

const set = (endings: string): ReadonlySet<string> => new Set(endings.split(" "));

const CLASSES: readonly NounClass[] = [
  // Путин, Лавров, Королев; the surname's instrumental, beside the noun's: Саратовом, Лавровым.
  { nominative: /(?:[ое]в|[иы]н|ін)$/u, strip: 0, endings: set("а у ым им ом е ові") },
  // Захарова, Путина: the surname of a woman.
  { nominative: /(?:[ое]в|[иы]н|ін)а$/u, strip: 1, endings: set("ой ою у ы е") },
  // Зеленский, Приморский, Толстой, Железный.
  { nominative: /[^аеиоуыэюя](?:ый|ий|ой|ій)$/u, strip: 2, endings: set("ого его ому ему ым им ом ем ой ої ей ій") },
  // Северная, Крупская, Нижняя.
  { nominative: /[^аеиоуыэюя](?:ая|яя)$/u, strip: 2, endings: set("ой ей ую юю ою ею") },
  // Черное, Каспийское, Верхнее.
  { nominative: /[^аеиоуыэюя](?:ое|ее)$/u, strip: 2, endings: set("ого его ому ему ым им ом ем") },
  // Соединенные, Великие, Объединенные.
  { nominative: /[^аеиоуыэюя](?:ые|ие)$/u, strip: 2, endings: set("ых их ым им ыми ими") },
  // Корея, Россия, Грузия, Илья.
  { nominative: /.я$/u, strip: 1, endings: set("и е ю ей ею ї єю і") },
  // Москва, Украина, Никита.
  { nominative: /.а$/u, strip: 1, endings: set("ы и е у ой ою ей ею і") },
  // Казань, Сибирь; Кремль, Игорь.
  { nominative: /.ь$/u, strip: 1, endings: set("и ью я ю ем е і") },
  // Китай, Ханой, Андрей.
  { nominative: /[аеиоуыэюяі]й$/u, strip: 1, endings: set("я ю ем е и єм ї") },
  // Поле, море; Осло and Токио do not decline, село and Домодедово do.
  { nominative: /[^аеиоуыэюя]о$/u, strip: 1, endings: set("а у ом е") },
  { nominative: /[^аеиоуыэюя]е$/u, strip: 1, endings: set("я ю ем е а у") },
  // Штаты, Афины, Химки, Нидерланды.
  { nominative: /.[ыи]$/u, strip: 1, endings: set(" ов ев ей ам ям ами ями ах ях") },
  // Лев, of all names in -ев: Льва, Львом. The soft sign is no letter of its own in the key, only in the form.
  { nominative: /^лев$/u, strip: 2, endings: set("ьва ьву ьвом ьве") },
  // Египет, Череповец, Павел, Орел.
  { nominative: /[^аеиоуыэюя][ео][^аеиоуыэюяйьв]$/u, strip: 0, vowel: true, endings: set("а у ом ем е") },
  // Сеул, Вашингтон, Трамп, Ын, Киев.
  { nominative: /[^аеиоуыэюяйь]$/u, strip: 0, endings: set("а у ом ем е ові еві і") },
];

function stemOf(name: string, strip: number, fleeting: boolean): string {
  const stem = name.slice(0, name.length - strip);
  return fleeting ? stem.slice(0, -2) + stem.slice(-1) : stem;
}

function isEnded(form: string, stem: string, endings: ReadonlySet<string>): boolean {
  return form.startsWith(stem) && endings.has(form.slice(stem.length));
}
