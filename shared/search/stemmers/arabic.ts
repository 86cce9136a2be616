import { articleOf } from "../arabic-article.ts";
import { foldWord } from "../fold-word.ts";

/**
 * A light stemmer of Arabic: the affixes of light10 (Larkey, Ballesteros, Connell 2007), as Lucene's ArabicStemFilter takes
 * them, and the alif of the accusative. Taken away as long as there are any, so that a word with its article, its case or
 * its "and" comes to what it comes to without: Snowball's cuts الزيتون to زيت and زيتون not at all, فلسطين to لسط.
 */
export function stemmer(word: string): string {
  const plain = withoutArticle(foldWord(word));
  if (plain === WOMAN || plain === THE_WOMAN) return WOMAN;
  const bare = withoutEndings(SINGULARS.get(plain) ?? plain);
  const stem = withoutEndings(SINGULARS.get(bare) ?? bare);
  return stem.startsWith(AND) && stem.length > SHORTEST ? stem.slice(1) : stem;
}

/** Letters that are left at least. */
const SHORTEST = 3;
const AND = "و";
/** Folded: ة is ه, and ى is ي. */
const ENDINGS = ["ها", "ان", "ات", "ون", "ين", "وا", "يه", "ه", "ي", "ا"];
/** With its article it loses its first letter; and without its last it would be an order. */
const WOMAN = "امراه";
const THE_WOMAN = "مراه";

function withoutArticle(word: string): string {
  const article = articleOf(word);
  const isCut = article !== "" && word.length - article.length >= SHORTEST;
  return isCut ? withoutArticle(word.slice(article.length)) : word;
}

function withoutEndings(word: string): string {
  const ending = ENDINGS.find((one) => word.endsWith(one) && word.length - one.length >= SHORTEST);
  return ending === undefined ? word : withoutEndings(word.slice(0, -ending.length));
}

/** Plural → singular, where the plural is made within the word: each singular, then its plurals. */
const SINGULARS: ReadonlyMap<string, string> = new Map(
  `طفل أطفال;شارع شوارع;مدرسة مدارس;طريق طرق طرقات;كتاب كتب;سنة سنوات سنين;شهر أشهر شهور;يوم أيام;أسبوع أسابيع;مدينة مدن;قرية قرى;دولة دول;
  حزب أحزاب;سعر أسعار;قانون قوانين;عالم علماء;طبيب أطباء;عامل عمال;طالب طلاب طلبة;أمير أمراء;ملك ملوك;رئيس رؤساء;وزير وزراء;زعيم زعماء;
  سفير سفراء;قائد قادة;عضو أعضاء;خبير خبراء;جيش جيوش;حرب حروب;جندي جنود;ضابط ضباط;شهيد شهداء;أسير أسرى;جريح جرحى;قتيل قتلى;مريض مرضى;
  خبر أخبار;تقرير تقارير;مشروع مشاريع;مصدر مصادر;مركز مراكز;مكتب مكاتب;منطقة مناطق;موقع مواقع;ميناء موانئ;سفينة سفن;بيت بيوت;مسجد مساجد;
  كنيسة كنائس;جبل جبال;نهر أنهار;زلزال زلازل;حريق حرائق;مطر أمطار;ضريبة ضرائب;قضية قضايا;جريمة جرائم;هدف أهداف;رجل رجال;صديق أصدقاء;
  عقد عقود;سوق أسواق;بنك بنوك;مصنع مصانع;صاروخ صواريخ;سلاح أسلحة;قنبلة قنابل;دواء أدوية;مرض أمراض;وفد وفود;محكمة محاكم;معركة معارك;
  خطة خطط;لجنة لجان;وثيقة وثائق;صورة صور;فيلم أفلام;شاعر شعراء;منزل منازل;مبنى مباني مبان;جدار جدران;أرض أراضي أراض;
  صحيفة صحف;مجلس مجالس;حادث حوادث;نتيجة نتائج;رسالة رسائل;طائفة طوائف;قبيلة قبائل;مليون ملايين;سجن سجون;قاضي قضاة;هجوم هجمات;قصر قصور;جسر جسور;سد سدود`
    .split(";")
    .flatMap((group) => {
      const [singular = "", ...plurals] = group.trim().split(" ").map(foldWord);
      return plurals.map((plural) => [plural, singular] as const);
    }),
);
