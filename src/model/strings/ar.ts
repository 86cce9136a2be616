import { indexLetter } from "./index-letter.ts";
import { groupThousands, joinList, onSide } from "./numbers.ts";
import type { PictureWords } from "./pictures.ts";
import type { SearchWords } from "./search.ts";
import type { CalendarWords, CountedWords, Phrases, Strings, Words } from "./table.ts";
import type { WayWords } from "./ways.ts";

/* Modern Standard Arabic, with the month names of Egypt and the Gulf and Western digits. */

const number = (n: number) => groupThousands(n, ",");

/** Behind Arabic letters the sign of a number would be shown before it; with these marks, which CLDR has too, it stays. */
const behind = (n: string, sign: string) => `${n}\u200e${sign}\u200e`;

interface Forms {
  readonly none: string;
  readonly one: string;
  readonly two: string;
  /** 3 to 10, and again after each hundred. */
  readonly few: string;
  /** 11 to 99, and again after each hundred: accusative singular. */
  readonly many: string;
  /** 100, 101, 102, 200, …: singular. */
  readonly other: string;
}

/** The six cardinal plural forms of Unicode CLDR; one and two are said without a number. */
const counted = (forms: Forms) => (n: number) => {
  if (n === 0) return forms.none;
  if (n === 1) return forms.one;
  if (n === 2) return forms.two;
  const rest = n % 100;
  return `${number(n)} ${rest >= 11 ? forms.many : rest >= 3 ? forms.few : forms.other}`;
};

const months = [
  "يناير",
  "فبراير",
  "مارس",
  "أبريل",
  "مايو",
  "يونيو",
  "يوليو",
  "أغسطس",
  "سبتمبر",
  "أكتوبر",
  "نوفمبر",
  "ديسمبر",
];
const monthName = (month: number) => months[month - 1] ?? String(month);
const seasons: Readonly<Record<number, string>> = { 21: "ربيع", 22: "صيف", 23: "خريف", 24: "شتاء" };
const quarters = ["الربع الأول", "الربع الثاني", "الربع الثالث", "الربع الرابع"];

const calendar: CalendarWords = {
  months,
  monthsShort: months,
  weekdays: ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"],
  weekdaysShort: ["ن", "ث", "ر", "خ", "ج", "س", "ح"],
  day: (year, month, day) => `${day} ${monthName(month)} ${year}`,
  month: (year, month) => `${monthName(month)} ${year}`,
  year: (year) => String(year),
  dayOfYear: (month, day) => `${day} ${monthName(month)}`,
  dayOfMonth: (day) => String(day),
  yearFirst: false,
  decade: (firstYear) =>
    `${DECADES[Math.floor(firstYear / 10) % 10] ?? ""} ${century(Math.floor(firstYear / 100) + 1)}`,
  shortDecade: (firstYear) => `${firstYear}–${firstYear + 9}`,
  century,
  season: (year, season) =>
    season > 32 ? `${quarters[season - 33] ?? ""} من ${year}` : `${seasons[season] ?? ""} ${year}`,
  about: (date) => `نحو ${date}`,
  perhaps: (date) => `ربما ${date}`,
  range: (from, to) => `من ${from} إلى ${to}`,
  dayRange: (year, month, from, to) => `من ${from} إلى ${to} ${monthName(month)} ${year}`,
  between: (from, to) => `بين ${from} و${to}`,
  betweenDays: (year, month, from, to) => `بين ${from} و${to} ${monthName(month)} ${year}`,
  since: (date) => `منذ ${date}`,
  until: (date) => `حتى ${date}`,
  all: (dates) => joinList(dates, " و", " و"),
  oneOf: (dates) => joinList(dates, " أو ", " أو "),
  unknown: "التاريخ غير معروف",
};

const DECADES = [
  "العقد الأول من",
  "العقد الثاني من",
  "عشرينيات",
  "ثلاثينيات",
  "أربعينيات",
  "خمسينيات",
  "ستينيات",
  "سبعينيات",
  "ثمانينيات",
  "تسعينيات",
];

const ORDINALS = [
  "الأول",
  "الثاني",
  "الثالث",
  "الرابع",
  "الخامس",
  "السادس",
  "السابع",
  "الثامن",
  "التاسع",
  "العاشر",
  "الحادي عشر",
  "الثاني عشر",
  "الثالث عشر",
  "الرابع عشر",
  "الخامس عشر",
  "السادس عشر",
  "السابع عشر",
  "الثامن عشر",
  "التاسع عشر",
  "العشرين",
  "الحادي والعشرين",
];

function century(n: number): string {
  return `القرن ${ORDINALS[n - 1] ?? n}`;
}

const words: Words = {
  home: "الرئيسية",
  people: "الأشخاص",
  places: "الأماكن",
  dates: "التواريخ",
  topics: "الموضوعات",
  organisations: "المنظمات",
  authors: "الكتّاب",
  undated: "بلا تاريخ",
  undatedText: "تقارير لا تُعرف سنة نشرها على وجه التحديد.",
  reports: "التقارير",
  latest: "أحدث التقارير",
  skipToContent: "انتقل إلى المحتوى",
  mainNavigation: "التنقل الرئيسي",
  breadcrumbs: "موقعك الحالي",
  byPerson: "حسب الشخص",
  byPlace: "حسب المكان",
  byDate: "حسب التاريخ",
  published: "نُشر",
  updated: "حُدّث",
  happened: "الأحداث",
  inThisReport: "في هذا التقرير",
  corrections: "تصويبات",
  corrected: "مصوَّب",
  source: "المصدر",
  rights: "الحقوق",
  contact: "اتصل بنا",
  earlier: "الأقدم",
  later: "الأحدث",
  newest: "الأحدث",
  firstMention: "أول ذكر",
  latestMention: "آخر ذكر",
  firstReport: "أول تقرير",
  latestReport: "آخر تقرير",
  alsoKnownAs: "يُعرف أيضًا باسم",
  inTheText: "في النص",
  roles: "المناصب",
  born: "الميلاد",
  died: "الوفاة",
  elsewhere: "في مواقع أخرى",
  partOf: "جزء من",
  placesInside: "أماكن بداخله",
  withWhom: "مع مَن",
  where: "أين",
  mentionsPerYear: "الإشارات في كل سنة",
  taggedByEditor: "وسمه المحرر",
  toParagraph: "اقرأ الفقرة",
  footnotes: "الحواشي",
  backToText: "العودة إلى النص",
  contents: "المحتويات",
  notFoundTitle: "الصفحة غير موجودة",
  notFoundText: "لا توجد صفحة في هذا العنوان. جرّب أحد هذه المداخل إلى الأرشيف.",
  movedTitle: "انتقلت هذه الصفحة",
  noReports: "لا توجد تقارير",
  nothingThatDay: "لا شيء مسجَّل في هذا اليوم.",
  otherNames: "أسماء أخرى",
  translations: "ترجمات",
  parts: "جميع أجزاء القائمة",
  otherPeriods: "فترات أخرى",
  year: "السنة",
  month: "الشهر",
  day: "اليوم",
  calendar: "التقويم",
  lightAndDark: "فاتح أو داكن",
  draft: "مسودة",
  withdrawn: "تقرير مسحوب",
  withdrawnText: "سُحب هذا التقرير، ولم يعد نصه جزءًا من الأرشيف.",
  asData: "هذه القائمة كبيانات",
  feeds: "الخلاصات",
  data: "البيانات",
  dataIntro: "الأرشيف في جداول للبرامج والبحث. تُجدَّد مع كل إصدار جديد من الأرشيف.",
  dataSchema: "أنواع جميع الأعمدة:",
  columns: "الأعمدة",
  recipes: "جرّبها",
  dataArticles: "التقارير",
  dataMentions: "ذكر الأشخاص والأماكن والتواريخ",
  dataPeople: "الأشخاص",
  dataPlaces: "الأماكن",
  dataGeojson: "الأماكن على الخريطة",
  dataTerms: "الموضوعات والمنظمات والكتّاب",
  dataDates: "السنوات والأشهر والأيام",
  dataPairs: "أسماء ترد في تقرير واحد",
  dataBibliography: "المراجع",
  dataEdtf: "لا تزيد دقة التواريخ على ما هو معروف، وهي مكتوبة بصيغة EDTF: تعني \u20661937-07~\u2069 نحو يوليو 1937.",
  dataOfNames: "لكل شخص ومكان وموضوع ومنظمة وكاتب قائمة خاصة على عنوان صفحته:",
  dataArticlesAbout: "سطر لكل تقرير: عنوانه على الشبكة وعنوانه الرئيسي وتاريخه وملخصه، ومن يذكر وأين وماذا.",
  dataMentionsAbout: "سطر لكل ذكر: الكلمات ومعناها والجملة التي حولها ومدى التأكد من ذلك.",
  dataPeopleAbout: "صف لكل شخص، مع أرقام صفحته.",
  dataPlacesAbout: "صف لكل مكان، مع أرقام صفحته وما يقع فيه وموقعه.",
  dataGeojsonAbout: "الأماكن المعروفة المواقع، بوصفها نقاطا.",
  dataTermsAbout: "صف لكل اسم آخر، مع أرقام صفحته.",
  dataDatesAbout: "صف لكل سنة وشهر ويوم: ما نُشر حينها، وما رُوي عنها.",
  dataPairsAbout: "صف لكل اسمين يلتقيان، مع عدد التقارير وقوة ارتباطهما.",
  dataBibliographyAbout: "كل تقرير بوصفه مرجعا، لبرامج إدارة المراجع.",
  citeThis: "الاستشهاد بهذا التقرير",
  copy: "نسخ",
  copied: "تم النسخ",
  save: "حفظ في ملف",
  suggestCorrection: "اقترح تصويبًا",
  historyOfChanges: "سجل التعديلات",
  noRoleThen: "حينها بلا منصب مسجل",
  showInText: "أظهره في النص",
  peopleNow: "أشخاص كُتب عنهم حديثًا",
  placesNow: "أماكن كُتب عنها حديثًا",
  topicsNow: "موضوعات حديثة",
  photo: "الصورة",
  placeKinds: {
    continent: "قارة",
    region: "إقليم",
    country: "بلد",
    state: "ولاية",
    province: "محافظة",
    county: "مقاطعة",
    district: "منطقة",
    city: "مدينة",
    town: "بلدة",
    village: "قرية",
    building: "مبنى",
    feature: "معلم",
  },
};

const count: CountedWords = {
  reports: counted({
    none: "لا تقارير",
    one: "تقرير واحد",
    two: "تقريران",
    few: "تقارير",
    many: "تقريرًا",
    other: "تقرير",
  }),
  mentions: counted({
    none: "لا إشارات",
    one: "إشارة واحدة",
    two: "إشارتان",
    few: "إشارات",
    many: "إشارة",
    other: "إشارة",
  }),
  people: counted({ none: "لا أشخاص", one: "شخص واحد", two: "شخصان", few: "أشخاص", many: "شخصًا", other: "شخص" }),
  places: counted({ none: "لا أماكن", one: "مكان واحد", two: "مكانان", few: "أماكن", many: "مكانًا", other: "مكان" }),
  terms: counted({ none: "لا مداخل", one: "مدخل واحد", two: "مدخلان", few: "مداخل", many: "مدخلًا", other: "مدخل" }),
  minutes: counted({
    none: "أقل من دقيقة",
    one: "دقيقة واحدة",
    two: "دقيقتان",
    few: "دقائق",
    many: "دقيقة",
    other: "دقيقة",
  }),
};

const moreTimes = counted({
  none: "لا مرة أخرى",
  one: "مرة أخرى",
  two: "مرتين أخريين",
  few: "مرات أخرى",
  many: "مرة أخرى",
  other: "مرة أخرى",
});

const phrase: Phrases = {
  holdings: (reports, from, to) => `${count.reports(reports)}، ${from === to ? from : `من ${from} إلى ${to}`}`,
  publishedOn: (date) => `نُشر في ${date}`,
  happenedOn: (date) => `حدث في ${date}`,
  through: (place) => `في ${place}`,
  roleThen: (role) => `حينها: ${role}`,
  rolledUp: (place) => `تشمل القائمة تقارير من أماكن داخل ${place}.`,
  facts: (all) => all.join("، "),
  ofNewest: (n) => `بحسب الأحدث: ${count.reports(n)}`,
  newestOf: (shown, total) => `أحدث ما نُشر: ${number(shown)} من أصل ${number(total)}. الكل حسب الفترة:`,
  part: (n, total) => `الجزء ${number(n)} من ${number(total)}`,
  moreMentions: (n) => `ورد ${moreTimes(n)} في هذا التقرير`,
  more: (n) => `المزيد (${number(n)})`,
  mostNamed: (n) => `الأكثر ورودًا في التقارير: ${number(n)}`,
  filedAsWritten: "تُرتَّب الأسماء بحسب اسم العائلة حيث يعرفه الأرشيف، وإلا فكما كُتبت.",
  movedTo: (title) => `انتقل إلى «${title}»`,
  indexOf: (what) => `${what}: فهرس هجائي`,
  someDayIn: (date) => `يوم ما في ${date}`,
  page: (n) => `ص ${n}`,
};

const pictures: PictureWords = {
  mentions: "الإشارات",
  mentionsPerMonth: "الإشارات في كل شهر",
  reportsPerYear: "التقارير في كل سنة",
  reportsPerMonth: "التقارير في كل شهر",
  asTable: "الأرقام في جدول",
  share: "النسبة من جميع التقارير",
  underOnePercent: `أقل من ${behind("1", "%")}`,
  percent: (n) => behind(number(n), "%"),
  shareOfAll: (share) => `${share} من جميع تقارير تلك الفترة`,
  noCoverage: "لا تقارير في الأرشيف",
  whereReportsComeFrom: "من أين جاءت التقارير",
  placesInReports: "خريطة الأماكن المذكورة في التقارير",
  closer: "حيث تتقارب الأماكن أكثر",
  mapOf: (place) => `خريطة: ${place}`,
  kilometres: (n) => `${number(n)} كم`,
  coordinates: (lat, lon) =>
    [
      onSide(lat, [(n) => `${behind(n, "°")} شمالًا`, (n) => `${behind(n, "°")} جنوبًا`]),
      onSide(lon, [(n) => `${behind(n, "°")} شرقًا`, (n) => `${behind(n, "°")} غربًا`]),
    ].join("، "),
  timeline: "ما حدث ومتى",
  later: "وما بعد ذلك",
  mostTold: (dates) => `أكثر التواريخ ورودًا في التقارير: ${number(dates)}`,
  moreReports: (n) => `وأيضًا ${count.reports(n)}`,
  reportsPerDay: "التقارير في اليوم",
};

const ways: WayWords = {
  related: "تقارير ذات صلة",
  alsoAbout: (names) => `تتناول أيضًا: ${joinList(names, " و", " و")}`,
  samePeople: "الأشخاص أنفسهم، قبلُ وبعدُ",
  onThisDay: "في مثل هذا اليوم",
  allDays: "جميع أيام السنة",
  nothingInAnyYear: "لا شيء مسجّل لهذا اليوم في أي سنة.",
  nearestDays: "أقرب الأيام التي فيها تقارير:",
  inYears: (years) => `عدد السنوات: ${number(years)}`,
  together: "أسماء تجتمع في عدة تقارير",
  namingBoth: (n) => `ما يذكر الاسمين معًا: ${count.reports(n)}`,
  closestFirst: "الأوثق صلةً أولًا؛ والرقم عدد التقارير المشتركة",
  byYear: "بحسب السنة",
  writtenAbout: (year) => `من كُتب عنهم في ${year}`,
};

const search: SearchWords = {
  title: "بحث",
  intro: "ابحث عن التقارير بالكلمات والأسماء والتواريخ.",
  label: "البحث في الأرشيف",
  button: "بحث",
  helpTitle: "كيف تبحث",
  help: "يُبحث عن جميع الكلمات. «الكلمات بين علامتي الاقتباس» متجاورة، وOR تعني الاختيار، وعلامة الطرح قبل الكلمة تستبعدها، والنجمة بعد أول الكلمة تنوب عن بقيتها.",
  withoutScript: "يحتاج البحث إلى جافاسكربت. ومن دونه تقود هذه الفهارس إلى كل التقارير:",
  searching: "جارٍ البحث…",
  failed: "تعذّر جلب الفهرس. تحقق من الاتصال وحاول مرة أخرى.",
  retry: "حاول مرة أخرى",
  tooCommon: "هذه الكلمات في كل تقرير تقريبًا. أضف كلمات أخرى.",
  none: "لا يوجد تقرير بما تطلبه.",
  wider: "ابحث في جميع التقارير",
  ways: "طرق أخرى إلى الأرشيف",
  partial: "لا يوجد تقرير فيه كل هذه الكلمات. في هذه التقارير بعضها.",
  perhapsLeftOut:
    "قد تعود إلى هذه التواريخ تقارير أخرى ({what}): لا يُعرف عنها سوى الشهر أو السنة أو العقد أو مدة أطول.",
  perhapsShown:
    "من هذه النتائج ما قد يعود إلى تواريخ أخرى ({what}): لا يُعرف عنها سوى الشهر أو السنة أو العقد أو مدة أطول.",
  showThem: "إظهارها أيضًا",
  leaveThemOut: "إخفاؤها",
  didYouMean: "هل تقصد {what}؟",
  names: "في الفهارس",
  narrow: "تضييق البحث",
  order: "الترتيب",
  relevance: "الأكثر صلة",
  newest: "الأحدث أولًا",
  oldest: "الأقدم أولًا",
  perYear: "التقارير حسب السنة",
  dateFrom: "من",
  dateTo: "إلى",
  dateForm: "سنة أو شهر أو يوم: 2018، \u20662018-06\u2069، \u20662018-06-12\u2069",
  apply: "تطبيق",
  remove: "إزالة {what}",
  clear: "إزالة الكل",
  more: "نتائج أخرى",
  allValues: "عرض الكل ({n})",
  within: "البحث ضمن {what}",
  alias: "يُسمى أيضًا {what}",
};

export const ar: Strings = {
  language: "ar",
  direction: "rtl",
  number,
  list: (items) => joinList(items, " و", " و"),
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
