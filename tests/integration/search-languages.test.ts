import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run as build } from "../../src/commands/build.ts";
import { machineEffects } from "../../src/effects.ts";
import { createMarker } from "../../templates/client/search/excerpt.ts";
import { openSearch, type Searcher } from "../support/search.ts";
import { put } from "../support/site-folder.ts";

/** Short reports in many languages, asked as a browser asks them. */
let root: string;
let searcher: Searcher;

const ARTICLES: Readonly<Record<string, readonly [language: string, date: string, title: string, text: string]>> = {
  "zh-railway": [
    "zh",
    "2024-03-01",
    "开城铁路恢复通车",
    "一列货运列车星期五上午抵达开城站。官员表示，２０２４年还将增开三班列车。",
  ],
  "zh-talks": ["zh", "2024-03-02", "金正恩会见代表团", "双方在板门店举行会谈，讨论ＧＤＰ统计与边境贸易。"],
  "zh-hant": ["zh-Hant", "2024-03-03", "開城鐵路恢復通車", "一列貨運列車星期五上午抵達開城站。"],
  "ru-bridge": [
    "ru",
    "2024-03-04",
    "Открыт мост через Амур",
    "Новый мост открыли в пятницу. Приём грузов начнётся ещё до осени, сообщил Пётр Королёв.",
  ],
  "ru-talks": [
    "ru",
    "2024-03-05",
    "Переговоры о железной дороге",
    "Участники переговоров обсудили железные дороги и грузовые поезда.",
  ],
  "ko-summit": [
    "ko",
    "2024-03-06",
    "남북 정상이 판문점에서 만났다",
    "대통령은 판문점을 떠나며 평화를 강조했다. 회담은 2024년 봄에 열렸다.",
  ],
  "ko-kaesong": [
    "ko",
    "2024-03-07",
    "개성공단에서 첫 제품이 나왔다",
    "공장들은 개성에서 다시 문을 열었다. UN은 환영한다고 밝혔다.",
  ],
  "ar-port": [
    "ar",
    "2024-03-08",
    "افتتاح الميناء الجديد",
    "افتتح الوزير الميناء الجديد يوم الجمعة، وقال إن السفن ستصل في عام ٢٠٢٤.",
  ],
  "ar-law": [
    "ar",
    "2024-03-11",
    "البرلمان يقر قانون الصحافة",
    "قال مسؤول إن المفاوضات انتهت، ووصل وفد إيراني برئاسة حسین رضایی. والحرب توقفت.",
  ],
  "ar-street": [
    "ar",
    "2024-03-12",
    "أمطار تغرق الشوارع",
    "غرقت شوارع المدينة، وساعدت معلمة الأطفال في مستشفىً صغير، وزرعت امرأة الزيتون مع عبدالرحمن منيف.",
  ],
  "ru-visit": [
    "ru",
    "2024-03-13",
    "Хроника недели",
    "Журналиста Ивана Голунова встречали люди с письмами. Об итогах визита в Киев писали журналы; музей Горбачёва ждёт Сергея из Китая.",
  ],
  "ru-korea": ["ru", "2024-03-14", "Снимки Кореи", "Вышел альбом о природе Кореи времён короля Седжона."],
  "ru-stepan": ["ru", "2024-03-17", "Степан да Степан", "Степан молчал. Степан ушёл, и никто не видел Степана."],
  "ru-stepanov": ["ru", "2024-03-18", "Слушания", "Спросили и доктора, Марию Степанову; её ответ записали."],
  "ko-teacher": [
    "ko",
    "2024-03-15",
    "교사들 거리로 나섰다",
    "교사들은 병원 앞에 모였다. 리선권 위원장이 불만을 나타냈다.",
  ],
  // As some programs write it: each syllable in its sounds.
  "ko-parts": ["ko", "2024-03-16", "자모가 나뉜 기사".normalize("NFD"), "배우가 영화제에 왔다.".normalize("NFD")],
  "ja-port": ["ja", "2024-03-09", "新しい港が開いた", "カーフェリーは金曜日に出発した。"],
  "th-flood": ["th", "2024-03-10", "น้ำท่วมในกรุงเทพ", "ฝนตกหนักทำให้ถนนหลายสายถูกปิด"],
  "en-interval": ["en", "2023-11/2024-01", "A winter of talks", "Delegates met whenever the river froze."],
  "vague-decade": ["en", "193X", "A clipping without a day", "Someone cut it out with nail scissors."],
  "vague-century": ["en", "18XX", "An older clipping", "Someone cut it out with sheep shears."],
  "vague-season": ["en", "1938-22", "A summer clipping", "Someone cut it out with scissors."],
  "vague-year": ["en", "1937", "A clipping of that year", "Someone cut it out with scissors."],
  "vague-since": ["en", "1941/..", "A clipping from the war or after it", "Someone cut it out with scissors."],
  "vague-told": ["en", "1952-05-06", "Looking back at a clipping", "The mill closed in the 1930s."],
};

const NAMED = [
  "J.R.R. O'Brien-Smythe",
  "Kim Il-sung",
  "Arnold Schönfeld",
  "Анна Чернышёва",
  "박하은",
  "마이클 리",
  "王小明",
  "Wolfeschlegelstein",
  "عبد الرحمن الخطيب",
  "رؤوف حمدي",
  "김수현",
  "도널드 트럼프",
  "Виктор Цой",
];

beforeAll(async () => {
  root = realpathSync.native(mkdtempSync(join(tmpdir(), "dateline-search-languages-")));
  put(join(root, "content", "site.yaml"), "title: Many tongues\ntags: {unknown: allow}\n");
  put(
    join(root, "content", "people", "kim-il-sung.md"),
    "---\nname: Kim Il-sung\naliases: [Kin Nissei]\nbare: [Marshal]\n---\n",
  );
  put(
    join(root, "content", "articles", "wire.md"),
    `---\ntitle: Money supply\ndate: 1987-10\npeople: [${NAMED.join(", ")}]\n---\n\nAs sent:\n\n    M-1   734.2\n    M-2   bullion\n`,
  );
  for (const [slug, [language, date, title, text]] of Object.entries(ARTICLES)) {
    const path = join(root, "content", "articles", `${slug}.md`);
    put(path, `---\ntitle: ${title}\ndate: ${date}\nlanguage: ${language}\n---\n\n${text}\n`);
  }
  const told: string[] = [];
  const effects = { ...machineEffects(), tell: (text: string) => void told.push(text) };
  expect(await build(["--root", root, "--now", "2026-01-01"], effects), told.join("\n")).toBe(0);
  searcher = await openSearch(join(root, "dist"));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function found(query: string, typing = false): Promise<readonly string[]> {
  const result = await searcher.search(query, typing);
  const metas = await searcher.metas(result);
  return result.partial ? [] : metas.map(({ url }) => url.split("/").at(-2) ?? "").sort();
}

describe("names that are asked for otherwise than they are written", () => {
  it.each([
    ["obrien", "J.R.R. O'Brien-Smythe"],
    ["jrr obrien", "J.R.R. O'Brien-Smythe"],
    ["kim ilsung", "Kim Il-sung"],
    ["marshal bullion", "Kim Il-sung"],
    ["schoenfeld", "Arnold Schönfeld"],
    ["чернышевой", "Анна Чернышёва"],
    ["박하은의", "박하은"],
    ["마이클리", "마이클 리"],
    ["王", "王小明"],
    ["عبدالرحمن الخطيب", "عبد الرحمن الخطيب"],
    ["رءوف حمدي", "رؤوف حمدي"],
    ["김수현 의원", "김수현"],
    ["김수현의원이", "김수현"],
    ["김수현".normalize("NFD"), "김수현"],
    ["트럼프가", "도널드 트럼프"],
    ["트럼프 대통령", "도널드 트럼프"],
    ["о Цое", "Виктор Цой"],
    ["Виктором Цоем", "Виктор Цой"],
  ])("%s", async (words, name) => {
    const { names } = await searcher.search(`q=${words}`);
    expect(names.map((one) => one.name)).toContain(name);
  });

  it("betters no word that is spelt as the name that is offered, though no report has it", async () => {
    const { names, better, documents } = await searcher.search("q=kin nissei");
    expect([names[0]?.name, documents.length, better]).toEqual(["Kim Il-sung", 0, null]);
    expect((await searcher.search("q=nisei")).better).toBe("Nissei");
  });

  it("offers a word that goes on as the question does, where nothing is as it was asked", async () => {
    expect((await searcher.search("q=wolfeschl")).better).toBe("Wolfeschlegelstein");
  });
});

describe("a word that is spelt better is shown as it is written", () => {
  it.each([
    // With its hamza, which is folded away.
    ["المفاوصات", "المفاوضات"],
    ["مسؤوول", "مسؤول"],
    ["المدبنة", "المدينة"],
    ["معلمه الطفال", "معلمه الأطفال"],
    ["منبف", "منيف"],
    ["Королевв", "Королёв"],
    ["чернышевва", "Чернышёва"],
    ["schonfelld", "Schönfeld"],
    ["sciccors", "scissors"],
  ])("%s: %s", async (words, better) => {
    expect((await searcher.search(`q=${words}`)).better).toBe(better);
  });
});

it("finds what is set as it was sent, in lines and columns", async () => {
  expect(await found("q=bullion")).toEqual(["wire"]);
  expect(await found("q=734.2")).toEqual(["wire"]);
});

describe("words without spaces between them", () => {
  it.each([
    ["开城", ["zh-railway"]],
    ["列车 开城", ["zh-railway"]],
    ["货运列车", ["zh-railway"]],
    ['"抵达开城站"', ["zh-railway"]],
    // Two words that stand apart in the text.
    ["板门店会谈", ["zh-talks"]],
    ["板门店铁路", []],
    ["金正恩", ["zh-talks"]],
    // The digits and letters of a text may be twice as wide as those of a question.
    ["2024年", ["ko-summit", "zh-railway"].filter((slug) => slug.startsWith("zh"))],
    ["GDP统计", ["zh-talks"]],
    ["gdp", ["zh-talks"]],
    ["ＧＤＰ", ["zh-talks"]],
    // The old signs and the new ones are not taken for each other.
    ["開城", ["zh-hant"]],
    ["鐵路", ["zh-hant"]],
    ["フェリー", ["ja-port"]],
    ["น้ำท่วม", ["th-flood"]],
  ])("%s", async (words, slugs) => {
    expect(await found(`q=${words}`)).toEqual(slugs);
  });

  it("are found by a single sign while one types", async () => {
    expect(await found("q=板", true)).toEqual(["zh-talks"]);
  });
});

describe("Korean", () => {
  it.each([
    // With whatever particle the text has it, and without.
    ["판문점", ["ko-summit"]],
    ["판문점에서", ["ko-summit"]],
    ["대통령", ["ko-summit"]],
    ["개성", ["ko-kaesong"]],
    ["개성공단", ["ko-kaesong"]],
    ["2024년 봄", ["ko-summit"]],
    ["UN", ["ko-kaesong"]],
    ['"남북 정상이"', ["ko-summit"]],
    // Particles that the text does not have there, and the other half of the country's spelling.
    ["교사의", ["ko-teacher"]],
    ["병원에서 교사들이", ["ko-teacher"]],
    ["이선권", ["ko-teacher"]],
    ["교장의", []],
    ["자모", ["ko-parts"]],
    ["영화제".normalize("NFD"), ["ko-parts"]],
  ])("%s", async (words, slugs) => {
    expect(await found(`q=${words}`)).toEqual(slugs);
  });
});

describe("Russian", () => {
  it.each([
    ["мосты", ["ru-bridge"]],
    ["еще", ["ru-bridge"]],
    ["ещё", ["ru-bridge"]],
    ["прием груза", ["ru-bridge"]],
    ["петр королев", ["ru-bridge"]],
    ["переговорам о железных дорогах", ["ru-talks"]],
    ['"железные дороги"', ["ru-talks"]],
    ["груз*", ["ru-bridge", "ru-talks"]],
    // What Snowball's stems leave apart, or take for something else.
    ["Иван Голунов", ["ru-visit"]],
    ["Голуновым", ["ru-visit"]],
    ["Ивану", ["ru-visit"]],
    ["людьми", ["ru-visit"]],
    ["письмо писем", ["ru-visit"]],
    ["визит", ["ru-visit"]],
    ["журналом", ["ru-visit"]],
    ["музея Горбачева", ["ru-visit"]],
    ["Киеве", ["ru-visit"]],
    ["Сергей Китай", ["ru-visit"]],
    ["Корея", ["ru-korea"]],
    ["время", ["ru-korea"]],
  ])("%s", async (words, slugs) => {
    expect(await found(`q=${words}`)).toEqual(slugs);
  });
});

describe("a Russian family name that has the stem of a first name", () => {
  it.each(["Степанов", "Степановой", "доктор Степанов"])("%s: first those that have it", async (words) => {
    const metas = await searcher.metas(await searcher.search(`q=${words}`));
    expect(metas.map(({ url }) => url.split("/").at(-2))[0]).toBe("ru-stepanov");
  });

  it("is found by every case", async () => {
    for (const words of ["Степанов", "Степановым", "Степановы"])
      expect(await found(`q=${words}`)).toContain("ru-stepanov");
  });
});

describe("Arabic", () => {
  it.each([
    ["ميناء جديد", ["ar-port"]],
    ["الميناءُ", ["ar-port"]],
    ["عام 2024", ["ar-port"]],
    ["مفاوضات", ["ar-law"]],
    ["حرب", ["ar-law"]],
    // Where the hamza stands is spelling, and so is the yeh of Persian.
    ["مسئول", ["ar-law"]],
    ["المسؤولين", ["ar-law"]],
    ["ايراني حسين رضايي", ["ar-law"]],
    ["شارع", ["ar-street"]],
    ["مطر", ["ar-street"]],
    ["طفل", ["ar-street"]],
    ["معلمات", ["ar-street"]],
    ["مستشفي", ["ar-street"]],
    ["المستشفيات", ["ar-street"]],
    ["المرأة", ["ar-street"]],
    ["زيتون", ["ar-street"]],
    ["عبد الرحمن منيف", ["ar-street"]],
    ['"الـزيـتـون"', ["ar-street"]],
  ])("%s", async (words, slugs) => {
    expect(await found(`q=${words}`)).toEqual(slugs);
  });
});

it.each(["الزي", "الزيتو", "زيتو", "والشوار"])("finds %s while one types it", async (words) => {
  expect(await found(`q=${words}`, true)).toContain("ar-street");
});

it("marks what was asked for in every script", async () => {
  for (const words of ["开城", "판문점", "королев", "الميناء", "น้ำท่วม"]) {
    const result = await searcher.search(`q=${words}`);
    const { meta } = await searcher.index.record(result.ordered[0] ?? 0);
    const runs = createMarker(result.terms, searcher.stems).mark(`${meta.title} ${ARTICLES["ru-bridge"]?.[3]}`);
    expect(
      runs.some(({ marked }) => marked),
      words,
    ).toBe(true);
  }
});

it("counts a report of two years in both, and finds it in each", async () => {
  const { years } = await searcher.search("q=river");
  expect([...years]).toEqual([
    [2023, 1],
    [2024, 1],
  ]);
  for (const range of ["from=2023&to=2023", "from=2024&to=2024", "from=2023-12&to=2023-12", "from=2023"]) {
    expect(await found(`q=river&${range}`), range).toEqual(["en-interval"]);
  }
  expect(await found("q=river&from=2024-02&to=2024-12")).toEqual([]);
  // Without a word as well.
  const all = await searcher.search("");
  expect(all.years.get(2023)).toBe(1);
  expect((await searcher.search("from=2023&to=2023")).ordered).toHaveLength(1);
  expect((await searcher.search("from=2024&to=2024")).ordered).toHaveLength(all.years.get(2024) ?? 0);
});

describe("dates of which no day is known", () => {
  it.each([
    // Certainly within, and those that may be.
    ["from=1930&to=1939", ["decade", "season", "year"], []],
    ["from=1935&to=1937", ["year"], ["decade"]],
    ["from=1938-06&to=1938-08", ["season"], ["decade"]],
    ["from=1938-01&to=1938-02", [], ["decade"]],
    ["from=1937-03-02&to=1937-03-02", [], ["decade", "year"]],
    ["from=1801&to=1900", [], ["century"]],
    ["from=1800&to=1899", ["century"], []],
    ["from=1942&to=1951", [], ["since"]],
    ["from=1952", ["told"], ["since"]],
    ["happened-from=1930&happened-to=1939", ["told"], []],
    ["happened-from=1930&happened-to=1932", [], ["told"]],
    ["happened-from=1930&happened-to=1939&from=1930&to=1939", [], []],
  ])("%s", async (dates, certain, perhaps) => {
    const query = `q=clipping&${dates}`;
    const result = await searcher.search(query);
    const names = (slugs: readonly string[]) => slugs.map((slug) => `vague-${slug}`).sort();
    expect(result.perhaps).toBe(perhaps.length);
    // Not told from how many there are: of as many certain ones as others, none may be of other dates.
    expect(result.perhapsShown).toBe(certain.length === 0);
    expect(await found(query)).toEqual(names(certain.length > 0 ? certain : perhaps));
    expect(await found(`${query}&perhaps=yes`)).toEqual(names([...certain, ...perhaps]));
  });

  it("are found without words as well", async () => {
    expect(await found("from=1930&to=1939")).toEqual(["vague-decade", "vague-season", "vague-year"]);
    expect(await found("happened-from=1930&happened-to=1939")).toEqual(["vague-told"]);
  });
});

it("takes away what is not wanted, from everything where nothing else is asked", async () => {
  const all = Object.keys(ARTICLES).length + 1;
  expect((await searcher.search("q=-river")).ordered).toHaveLength(all - 1);
});
