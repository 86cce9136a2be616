import type { Stem } from "./terms.ts";

/**
 * Joins what a Snowball stemmer leaves apart: English forms that no ending makes ("men", "fought"), and Russian stems that
 * lose their last vowel ("отец", "отца") or another end in the nominative ("Голунов", "Голунова"; "визит", "визита"). Only forms that begin as their word does, and that are no other word as well:
 * neither "left" nor "found" nor "won" is here.
 * @param language BCP 47, primary subtag.
 */
export function joinForms(language: string, stem: Stem): Stem {
  const bases = basesOf(FORMS[language] ?? "");
  if (language === "ru") return russian(stem, bases);
  return bases.size === 0 ? stem : (word) => stem(bases.get(word) ?? word);
}

/** Form → the word that it is of. */
function basesOf(forms: string): ReadonlyMap<string, string> {
  const bases = new Map<string, string>();
  for (const line of forms.split(";")) {
    const [base = "", ...others] = line.trim().split(" ");
    for (const form of others) bases.set(form, base);
  }
  return bases;
}

/** Each word, then its forms. */
const FORMS: Readonly<Record<string, string>> = {
  en: `man men;woman women;child children;foot feet;tooth teeth;goose geese;mouse mice;louse lice;ox oxen;
    wife wives;knife knives;wolf wolves;half halves;shelf shelves;thief thieves;loaf loaves;scarf scarves;hoof hooves;
    crisis crises;analysis analyses;thesis theses;hypothesis hypotheses;synthesis syntheses;oasis oases;
    phenomenon phenomena;criterion criteria;memorandum memoranda;referendum referenda;bacterium bacteria;nucleus nuclei;
    appendix appendices;index indices;matrix matrices;
    meet met;lead led;hold held;withhold withheld;uphold upheld;tell told;sell sold;buy bought;bring brought;fight fought;
    catch caught;teach taught;seek sought;build built;rebuild rebuilt;send sent;spend spent;keep kept;sleep slept;
    sweep swept;weep wept;deal dealt;mean meant;lose lost;shoot shot;strike struck;sing sang sung;sink sank sunk;
    swim swam swum;begin began begun;run ran;drink drank drunk;speak spoke spoken;break broke broken;steal stole stolen;
    freeze froze frozen;choose chose chosen;write wrote written;ride rode ridden;rise risen;drive drove driven;
    give gave given;forgive forgave forgiven;take took taken;shake shook shaken;undertake undertook undertaken;
    overtake overtook overtaken;mistake mistook mistaken;fall fell fallen;see seen;draw drew drawn;
    withdraw withdrew withdrawn;grow grew grown;know knew known;fly flew flown;throw threw thrown;
    overthrow overthrew overthrown;blow blew blown;wear wore worn;tear tore torn;swear swore sworn;eat eaten;come came;
    become became;overcome overcame;hide hid hidden;pay paid;lay laid;flee fled;dig dug;swing swung;stand stood;
    understand understood;withstand withstood;forbid forbade forbidden;forget forgot forgotten;wake woke woken;
    arise arose arisen;shine shone;hear heard;make made;feel felt;hang hung;bleed bled;breed bred;slay slew slain;
    cling clung;bend bent;lend lent;sit sat;spin spun;spring sprang sprung;stick stuck;sting stung;swell swollen`,
  ru: `лед льда льду льде льдом льды льдов льдам льдах льдами;день дня дню дне днем дни дней дням днях днями;церковь церкви церквей церквам церквах церквами;
    люди людьми;дети детьми;друг друзья друзей друзьям друзьями друзьях;сын сыновья сыновей сыновьям сыновьями сыновьях;
    письмо писем;песня песен;тюрьма тюрем;сосна сосен;михаил михаилу михаилом михаиле;память памяти памятью;печать печати печатью;
    время времени временем времена времен временам временами временах;имя имени именем имена имен именам именами именах`,
};

function russian(stem: Stem, bases: ReadonlyMap<string, string>): Stem {
  const kept = new Map<string, string>();
  for (const [nouns, endings] of NOUNS) {
    for (const noun of nouns.split(/\s+/)) for (const ending of endings.split(",")) kept.set(noun + ending, noun);
  }
  const cut: Stem = (word) => kept.get(word) ?? withoutFleetingVowel(withoutOtherEnding(stem(bases.get(word) ?? word)));
  return Object.assign((word: string) => cut(word), { closer: familyName });
}

/** The nominative of Иванова, Ивановой, Ивановым, of Соловьева and of Медведевых: a word may have it that is no family's name. */
function familyName(word: string): string | null {
  return /^(.*[аеиоуыэюя].*[ое]в)(?:а|у|е|о|ы|ой|ою|ым|ых|ыми)?$/u.exec(word)?.[1] ?? null;
}

/**
 * Nouns some of whose cases Snowball takes for verbs, adjectives or other cases, so that визит is not визита, and Китая is a
 * whale's and Кореи bark's; and names that lose no vowel. With their endings.
 */
const NOUNS: readonly (readonly [nouns: string, endings: string])[] = [
  [
    `визит кредит лимит дефицит бандит транзит депозит режим иерусалим опыт вьетнам ислам диплом альбом атом симптом погром
    космодром аэродром монах прием объем даниил байден елен соловьев олег`,
    ",а,у,ом,е,ы,ов,ам,ами,ах,ой,ою,ым",
  ],
  [
    `музе юбиле лице хокке трофе евре геро поко серге андре алексе матве тимофе елисе енисе никола кита шанха алта дуна уругва
    парагва хано случа обыча трамва урожа коре гвине иде галере батаре алле игор`,
    "й,ь,я,ю,ем,е,и,ев,ям,ями,ях,ей,ею",
  ],
];

/**
 * Snowball takes the end of Голунов for that of a plural and those of Иран and журнал for ends of verbs, and cuts them, but not
 * those of Голунова, Ирану and журналом: here they are cut from all, where Snowball would have (not of слов and план, which
 * have no vowel before).
 */
function withoutOtherEnding(stem: string): string {
  return stem.replace(/^(.*[аеиоуыэюя].*?)(?:иев|[ое]в)$/u, "$1").replace(/^(.*[аеиоуыэюя].*[ая])[лн]$/u, "$1");
}

/**
 * A vowel that stands in some forms of a word only, before its last consonant: рынок, рынка; уровень, уровня; палец, пальца;
 * боец, бойца; денег, деньги. Before other consonants it mostly stays: город is not гордый.
 */
function withoutFleetingVowel(stem: string): string {
  if (stem.length < 4) return stem;
  return stem
    .replace(/([аеиоуыэюя])е([цк])$/u, "$1й$2")
    .replace(/([бвгджзклмнпрстфхцчшщ])[ое]([гклнрц])$/u, "$1$2")
    .replace(/ь(?=[бвгджзклмнпрстфхцчшщ]$)/u, "");
}
