import { indexLetter } from "./index-letter.ts";
import { groupThousands, joinList, onSide } from "./numbers.ts";
import type { PictureWords } from "./pictures.ts";
import { genitive, instrumental } from "./russian-cases.ts";
import type { SearchWords } from "./search.ts";
import type { CalendarWords, CountedWords, Phrases, Strings, Words } from "./table.ts";
import type { WayWords } from "./ways.ts";

const number = (n: number) => groupThousands(n, "\u00a0");

const comma = (decimal: string) => decimal.replace(".", ",");

/** "1 материал, 2 материала, 5 материалов" (the cardinal plural rules of Unicode CLDR). */
const counted = (one: string, few: string, many: string) => (n: number) => {
  const teen = n % 100 > 10 && n % 100 < 15;
  const form = !teen && n % 10 === 1 ? one : !teen && n % 10 > 1 && n % 10 < 5 ? few : many;
  return `${number(n)} ${form}`;
};

const months = [
  "январь",
  "февраль",
  "март",
  "апрель",
  "май",
  "июнь",
  "июль",
  "август",
  "сентябрь",
  "октябрь",
  "ноябрь",
  "декабрь",
];
const monthName = (month: number) => months[month - 1] ?? String(month);
const seasons: Readonly<Record<number, string>> = { 21: "весна", 22: "лето", 23: "осень", 24: "зима" };

const calendar: CalendarWords = {
  months,
  monthsShort: ["янв.", "февр.", "март", "апр.", "май", "июнь", "июль", "авг.", "сент.", "окт.", "нояб.", "дек."],
  weekdays: ["понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"],
  weekdaysShort: ["пн", "вт", "ср", "чт", "пт", "сб", "вс"],
  day: (year, month, day) => `${day} ${genitive(monthName(month))} ${year}\u00a0г.`,
  month: (year, month) => `${monthName(month)} ${year}`,
  year: (year) => `${year} год`,
  dayOfYear: (month, day) => `${day} ${genitive(monthName(month))}`,
  dayOfMonth: (day) => String(day),
  yearFirst: false,
  decade: (firstYear) => `${firstYear}-е годы`,
  shortDecade: (firstYear) => `${firstYear}-е`,
  century: (n) => `${roman(n)} век`,
  season: (year, season) => `${season > 32 ? `${season - 32}-й квартал` : (seasons[season] ?? "")} ${year} года`,
  about: (date) => `около ${genitive(date)}`,
  perhaps: (date) => `предположительно ${date}`,
  range: (from, to) => spanOf(from, to),
  dayRange: (year, month, from, to) => `${from}–${to} ${genitive(monthName(month))} ${year}\u00a0г.`,
  between: (from, to) => `между ${instrumental(from)} и ${instrumental(to)}`,
  betweenDays: (year, month, from, to) => `между ${from} и ${to} ${genitive(monthName(month))} ${year}\u00a0г.`,
  // «Со 2 июня»: the ordinal after it is read «второго».
  since: (date) => `${date.startsWith("2 ") ? "со" : "с"} ${genitive(date)}`,
  until: (date) => `до ${genitive(date)}`,
  all: (dates) => joinYears(dates, " и ", "годы"),
  oneOf: (dates) => joinYears(dates, " или ", "год"),
  unknown: "дата неизвестна",
};

const PLAIN_YEAR = /^(\d{1,4}) год$/;

/** «1936–2024 годы», «ноябрь 2024 – январь 2025». */
function spanOf(from: string, to: string): string {
  const first = PLAIN_YEAR.exec(from)?.[1];
  const last = PLAIN_YEAR.exec(to)?.[1];
  return first !== undefined && last !== undefined ? `${first}–${last} годы` : `${from} – ${to}`;
}

/** «2018 и 2019 годы»: the word is not said after each of them. */
function joinYears(dates: readonly string[], last: string, word: string): string {
  const years = dates.flatMap((date) => PLAIN_YEAR.exec(date)?.[1] ?? []);
  return dates.length > 1 && years.length === dates.length
    ? `${joinList(years, ", ", last)} ${word}`
    : joinList(dates, ", ", last);
}

function roman(n: number): string {
  const tens = ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC", "C"];
  const ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
  return `${tens[Math.floor(n / 10)] ?? ""}${ones[n % 10] ?? ""}`;
}

const words: Words = {
  home: "Главная",
  people: "Люди",
  places: "Места",
  dates: "Даты",
  topics: "Темы",
  organisations: "Организации",
  authors: "Авторы",
  undated: "Без даты",
  undatedText: "Материалы, год публикации которых точно не известен.",
  reports: "Материалы",
  latest: "Последние материалы",
  skipToContent: "Перейти к содержанию",
  mainNavigation: "Основная навигация",
  breadcrumbs: "Вы находитесь здесь",
  byPerson: "По людям",
  byPlace: "По местам",
  byDate: "По датам",
  published: "Опубликовано",
  updated: "Обновлено",
  happened: "События",
  inThisReport: "В этом материале",
  corrections: "Исправления",
  corrected: "Исправлено",
  source: "Источник",
  rights: "Права",
  contact: "Связаться с редакцией",
  earlier: "Раньше",
  later: "Позже",
  newest: "Новые",
  firstMention: "Первое упоминание",
  latestMention: "Последнее упоминание",
  firstReport: "Первый материал",
  latestReport: "Последний материал",
  alsoKnownAs: "Другие имена",
  inTheText: "В тексте",
  roles: "Должности",
  born: "Дата рождения",
  died: "Дата смерти",
  elsewhere: "На других сайтах",
  partOf: "Входит в состав",
  placesInside: "Места внутри",
  withWhom: "С кем",
  where: "Где",
  mentionsPerYear: "Упоминания по годам",
  taggedByEditor: "Отмечено редактором",
  toParagraph: "Прочитать абзац",
  footnotes: "Примечания",
  backToText: "Вернуться к тексту",
  contents: "Содержание",
  notFoundTitle: "Страница не найдена",
  notFoundText: "По этому адресу ничего нет. Попробуйте начать отсюда.",
  movedTitle: "Страница перемещена",
  noReports: "Материалов нет",
  nothingThatDay: "За этот день ничего не записано.",
  otherNames: "На других языках",
  translations: "Переводы",
  parts: "Все части списка",
  otherPeriods: "другие периоды",
  year: "Год",
  month: "Месяц",
  day: "День",
  calendar: "Календарь",
  lightAndDark: "Светлая или тёмная тема",
  draft: "Черновик",
  withdrawn: "Снято с публикации",
  withdrawnText: "Этот материал снят с публикации. Его текста больше нет в архиве.",
  asData: "Этот список как данные",
  feeds: "Ленты",
  data: "Данные",
  dataIntro: "Архив в виде таблиц — для программ и исследований. С каждым выпуском архива они обновляются.",
  dataSchema: "Типы всех столбцов:",
  columns: "Столбцы",
  recipes: "Попробуйте",
  dataArticles: "Материалы",
  dataMentions: "Упоминания людей, мест и дат",
  dataPeople: "Люди",
  dataPlaces: "Места",
  dataGeojson: "Места на карте",
  dataTerms: "Темы, организации и авторы",
  dataDates: "Годы, месяцы и дни",
  dataPairs: "Имена, стоящие в одном материале",
  dataBibliography: "Библиография",
  dataEdtf: "Даты не точнее, чем они известны, и записаны в EDTF: 1937-07~ — около июля 1937 года.",
  dataOfNames: "У каждого человека, места, темы, организации и автора есть свой список по адресу его страницы:",
  dataArticlesAbout: "По строке на материал: адрес, заголовок, дата, краткое содержание и всё, что в нём названо.",
  dataMentionsAbout: "По строке на упоминание: слова, их значение, предложение вокруг них и насколько это надёжно.",
  dataPeopleAbout: "По строке на человека, с числами с его страницы.",
  dataPlacesAbout: "По строке на место, с числами с его страницы, с тем, где оно лежит и к чему относится.",
  dataGeojsonAbout: "Места с известными координатами — как точки.",
  dataTermsAbout: "По строке на каждое другое имя, с числами с его страницы.",
  dataDatesAbout: "По строке на год, месяц и день: что тогда опубликовано и что об этом рассказано.",
  dataPairsAbout: "По строке на два имени, которые встречаются вместе: число материалов и сила связи.",
  dataBibliographyAbout: "Все материалы как библиографические записи — для программ, которые ведут библиографии.",
  citeThis: "Как цитировать",
  copy: "Скопировать",
  copied: "Скопировано",
  save: "Сохранить в файл",
  suggestCorrection: "Сообщить об ошибке",
  historyOfChanges: "История изменений",
  noRoleThen: "тогда без указанной должности",
  showInText: "Показать в тексте",
  peopleNow: "О ком писали в последнее время",
  placesNow: "О каких местах писали в последнее время",
  topicsNow: "Темы последнего времени",
  photo: "Фото",
  placeKinds: {
    continent: "Континент",
    region: "Регион",
    country: "Страна",
    state: "Штат",
    province: "Провинция",
    county: "Уезд",
    district: "Район",
    city: "Город",
    town: "Посёлок",
    village: "Деревня",
    building: "Здание",
    feature: "Объект",
  },
};

const count: CountedWords = {
  reports: counted("материал", "материала", "материалов"),
  mentions: counted("упоминание", "упоминания", "упоминаний"),
  people: counted("человек", "человека", "человек"),
  places: counted("место", "места", "мест"),
  terms: counted("запись", "записи", "записей"),
  minutes: counted("минута", "минуты", "минут"),
};

const times = counted("раз", "раза", "раз");
/** After «из»: «из 21 материала», «из 22 материалов». */
const ofReports = counted("материала", "материалов", "материалов");

const phrase: Phrases = {
  holdings: (reports, from, to) => `${count.reports(reports)}, ${from === to ? from : spanOf(from, to)}`,
  publishedOn: (date) => `Опубликовано: ${date}`,
  happenedOn: (date) => `События: ${date}`,
  through: (place) => `место: ${place}`,
  roleThen: (role) => `тогда: ${role}`,
  rolledUp: (place) => `Включая материалы о местах внутри: ${place}.`,
  facts: (all) => all.join(", "),
  ofNewest: (n) => `Среди самых новых, всего ${count.reports(n)}`,
  newestOf: (shown, total) => `Новых показано: ${number(shown)} из ${ofReports(total)}. Все, по периодам:`,
  part: (n, total) => `Часть ${number(n)} из ${number(total)}`,
  moreMentions: (n) => `ещё ${times(n)} в этом материале`,
  more: (n) => `ещё ${number(n)}`,
  mostNamed: (n) => `Чаще всего в материалах: ${number(n)}`,
  filedAsWritten: "Имена стоят по фамилии, где она известна архиву, иначе — так, как написаны.",
  movedTo: (title) => `Перейти к странице «${title}»`,
  indexOf: (what) => `${what}: от А до Я`,
  someDayIn: (date) => `один из дней: ${date}`,
  page: (n) => `с. ${n}`,
};

const pictures: PictureWords = {
  mentions: "Упоминания",
  mentionsPerMonth: "Упоминания по месяцам",
  reportsPerYear: "Материалы по годам",
  reportsPerMonth: "Материалы по месяцам",
  asTable: "Те же числа в таблице",
  share: "Доля всех материалов",
  underOnePercent: "менее 1 %",
  percent: (n) => `${number(n)} %`,
  shareOfAll: (share) => `${share} всех материалов того времени`,
  noCoverage: "в архиве нет материалов",
  whereReportsComeFrom: "Откуда пришли материалы",
  placesInReports: "Карта мест, о которых говорится в материалах",
  closer: "Там, где мест больше всего",
  mapOf: (place) => `Карта: ${place}`,
  kilometres: (n) => `${number(n)} км`,
  coordinates: (lat, lon) =>
    [
      onSide(lat, [(n) => `${comma(n)}° с.\u00a0ш.`, (n) => `${comma(n)}° ю.\u00a0ш.`]),
      onSide(lon, [(n) => `${comma(n)}° в.\u00a0д.`, (n) => `${comma(n)}° з.\u00a0д.`]),
    ].join(", "),
  timeline: "Что и когда произошло",
  later: "И позже",
  mostTold: (dates) => `Даты, о которых больше всего материалов: ${number(dates)}`,
  moreReports: (n) => `и ещё ${count.reports(n)}`,
  reportsPerDay: "Материалы за день",
};

const ways: WayWords = {
  related: "Близкие материалы",
  alsoAbout: (names) => `также о следующем: ${joinList(names, ", ", " и ")}`,
  samePeople: "Те же люди: до и после",
  onThisDay: "В этот день",
  allDays: "Все дни года",
  nothingInAnyYear: "Об этом дне ни за один год записей нет.",
  nearestDays: "Ближайшие дни с материалами:",
  inYears: (years) => `лет с записями: ${number(years)}`,
  together: "Вместе в нескольких материалах",
  namingBoth: (n) => `${count.reports(n)}, где названы оба имени`,
  closestFirst: "Сначала самые тесные связи; число — сколько материалов упоминают обоих",
  byYear: "По годам",
  writtenAbout: (year) => `О ком и о чём писали: ${year}`,
};

const search: SearchWords = {
  title: "Поиск",
  intro: "Поиск материалов по словам, именам и датам.",
  label: "Поиск по архиву",
  button: "Найти",
  helpTitle: "Как искать",
  help: "Ищутся все слова. «Слова в кавычках» стоят рядом, OR означает выбор, минус перед словом исключает его, звёздочка после начала слова заменяет остальное.",
  withoutScript: "Для поиска нужен JavaScript. Без него ко всем материалам ведут указатели:",
  searching: "Идёт поиск…",
  failed: "Не удалось получить индекс. Проверьте соединение и попробуйте ещё раз.",
  retry: "Попробовать ещё раз",
  tooCommon: "Эти слова есть почти в каждом материале. Добавьте другие.",
  none: "Таких материалов нет.",
  wider: "Искать среди всех материалов",
  ways: "Другие пути в архив",
  partial: "Материалов со всеми этими словами нет. Вот те, где есть некоторые из них.",
  perhapsLeftOut:
    "К этим датам может относиться и другое ({what}): известен только месяц, год, десятилетие или более долгий срок.",
  perhapsShown:
    "Часть найденного ({what}) может относиться и к другим датам: известен только месяц, год, десятилетие или более долгий срок.",
  showThem: "Показать и это",
  leaveThemOut: "Не показывать",
  didYouMean: "Возможно, вы искали {what}?",
  names: "В указателях",
  narrow: "Уточнить",
  order: "Порядок",
  relevance: "По соответствию",
  newest: "Сначала новые",
  oldest: "Сначала старые",
  perYear: "Материалы по годам",
  dateFrom: "С",
  dateTo: "По",
  dateForm: "Год, месяц или день: 2018, 2018-06, 2018-06-12",
  apply: "Применить",
  remove: "Убрать: {what}",
  clear: "Убрать всё",
  more: "Ещё результаты",
  allValues: "Показать все: {n}",
  within: "Искать здесь: {what}",
  alias: "другое имя: {what}",
};

export const ru: Strings = {
  language: "ru",
  direction: "ltr",
  number,
  list: (items) => joinList(items, ", ", " и "),
  quotes: ["«", "»"],
  colon: ": ",
  indexLetter: (sortKey) => indexLetter(sortKey, "漢字"),
  calendar,
  words,
  count,
  phrase,
  pictures,
  ways,
  search,
};
