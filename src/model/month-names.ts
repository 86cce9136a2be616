/**
 * Which month a name of another language than English names, 1 to 12; `null` where it names none. German, French,
 * Spanish, Italian, Portuguese, Dutch, Swedish, Danish, Norwegian, Polish, Russian, Ukrainian and Arabic: no word
 * names one month in one of these and another in the next. (In prose dates are found by patterns, with cases and
 * abbreviations: `src/annotate/dates/other`.)
 */
export function monthNamed(word: string): number | null {
  const name = folded(word);
  const index = NAMES.findIndex((names) => names.includes(name));
  return index === -1 ? null : index + 1;
}

function folded(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** By month, in the order of the languages above; of Slavic languages as they stand after a day, and by themselves. */
const NAMES: readonly (readonly string[])[] = [
  "Januar, Jänner, janvier, enero, gennaio, janeiro, januari, stycznia, styczeń, января, январь, січня, січень, يناير, كانون الثاني",
  "Februar, Feber, février, febrero, febbraio, fevereiro, februari, lutego, luty, февраля, февраль, лютого, лютий, فبراير, شباط",
  "März, Maerz, mars, marzo, março, maart, marts, marca, marzec, марта, март, березня, березень, مارس, آذار",
  "April, avril, abril, aprile, kwietnia, kwiecień, апреля, апрель, квітня, квітень, أبريل, ابريل, نيسان",
  "Mai, mayo, maggio, maio, mei, maj, maja, мая, май, травня, травень, مايو, أيار",
  "Juni, juin, junio, giugno, junho, czerwca, czerwiec, июня, июнь, червня, червень, يونيو, حزيران",
  "Juli, juillet, julio, luglio, julho, lipca, lipiec, июля, июль, липня, липень, يوليو, تموز",
  "August, août, aout, agosto, augustus, augusti, sierpnia, sierpień, августа, август, серпня, серпень, أغسطس, اغسطس, آب",
  "September, septembre, septiembre, settembre, setembro, września, wrzesień, сентября, сентябрь, вересня, вересень, سبتمبر, أيلول",
  "Oktober, octobre, octubre, ottobre, outubro, października, październik, октября, октябрь, жовтня, жовтень, أكتوبر, اكتوبر, تشرين الأول",
  "November, novembre, noviembre, novembro, listopada, listopad, ноября, ноябрь, листопада, листопад, نوفمبر, تشرين الثاني",
  "Dezember, décembre, diciembre, dicembre, dezembro, december, desember, grudnia, grudzień, декабря, декабрь, грудня, грудень, ديسمبر, كانون الأول",
].map((names) => names.split(", ").map(folded));
