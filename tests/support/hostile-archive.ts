import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { put } from "./site-folder.ts";

/** An archive that means ill, or knows little: what its files say must come out valid in every format. */
export interface HostileArchive {
  readonly root: string;
  readonly remove: () => void;
}

/** By file: front matter (values as YAML writes them), and the text. */
const ARTICLES: Readonly<Record<string, readonly [front: string, text: string]>> = {
  "year-only": ["title: Nothing but a year\ndate: 1937", "In Cairo somebody wrote it down."],
  "about-july": [
    "title: About July\ndate: 1937-07~\nsource: 'Leader & <Press>, July 1937, pp. 4–5'",
    "Some time then.",
  ],
  within: ["title: Some day within\ndate: 2024-11-06/2025-01-19\nupdated: 2025-02-02", "A date between two."],
  unknown: ["title: No date at all\ndate: unknown", "Nobody knows."],
  "year-zero": ["title: The year zero\ndate: 0000-05-01", "Long ago."],
  perhaps: ["title: Perhaps a day\ndate: 2018-06-12?", "It may have been then."],
  instant: [
    "title: At nine\ndate: 2024-10-15T09:30:00+09:00\ncorrections:\n  - {date: 2024-10-17, text: 'It was \"nine\", not <ten>.'}\n  - {date: 2024, text: Some time later.}",
    'Ann Lee spoke in Cairo on Monday. See [the other](control.md), [home](#ann) and `href="/not/a/link/"`.',
  ],
  control: [
    'title: "Before\\x0Bafter\\x1F \\uFFFE end"\ndate: 2024-10-14\nsummary: "a\\x0Bb"\nauthors: ["Ann\\x0BLee", Bo]',
    "Control characters.",
  ],
  surrogate: ['title: "Half \\uD83D a pair"\ndate: 2024-10-13\npeople: ["Half \\uD83D"]', "A lone surrogate."],
  emoji: ["title: 'Emoji 🕊️ 👩‍👩‍👧 & 🇰🇷'\ndate: 2024-10-12\ntopics: ['🕊️ peace', 'C++', 'a;b,c']", "Emoji."],
  arabic: [
    "title: 'قمة سنغافورة: أربع نقاط'\ndate: 2024-10-11\nlanguage: ar\ndateline: سنتوسا\npeople: [Ann Lee]",
    "النص هنا.",
  ],
  markup: [
    "title: '</script><script>alert(1)</script> ]]> <!-- & \"quotes\" {braces} 100% $x_y^z~ \\\\end'\ndate: 2024-10-10\nsource: 'javascript:alert(1)'\nsummary: '=HYPERLINK(\"http://x\") <b>bold</b>'\nplaces: ['<Cairo>', Cairo]\nauthors: ['\"; drop', 'Lee, Ann', 'A and B']",
    'Line one,\n"quoted", and more.',
  ],
  long: [`title: ${"long ".repeat(19_900)}\ndate: 2024-10-09`, "A title of 100 kB."],
  multiline: ['title: "Two\\nlines\\tand a tab"\ndate: 2024-10-08\nid: "urn:x-archive:7"', "Lines."],
  named: ["title: An id of its own\ndate: 2024-10-07\nid: 'report №7 & more'\naliases: [/old/7.html]", "Ids."],
  twins: [
    "title: Three names that want two slugs\ndate: 2024-10-05\npeople: [A-B Colt, A B Colt, Ann-Lee]",
    "A-B Colt met A B Colt, and Ann-Lee was there. A B Colt left.",
  ],
  renamed: ["title: Renamed\ndate: 2024-10-06\naliases: [/2024/old-name/]", "It had another name. Bo was in Giza."],
};

export function createHostileArchive(settings = ""): HostileArchive {
  const root = realpathSync.native(mkdtempSync(join(tmpdir(), "dateline-hostile-")));
  const write = (file: string, text: string) => put(join(root, "content", file), text);
  write(
    "site.yaml",
    `title: 'Wire & <Record> "one"'\nurl: https://wire.example/archive/\ntimeZone: Asia/Seoul\nrights: CC BY 4.0 https://creativecommons.org/licenses/by/4.0/\nfeeds: {entries: 999}\n${settings}`,
  );
  write(
    "people/ann-lee.md",
    "---\nname: Ann Lee\nfamily: Lee\nsort: Lee, Ann\nformerly: [/people/ann/]\nsameAs: [https://www.wikidata.org/wiki/Q1]\nborn: 1950~\nimage: {src: ann.svg, alt: A face, caption: 'Ann \"the\" </script> Lee', credit: '<b>Wire'}\n---\n\nA minister.\n",
  );
  write("people/ann.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="40"></svg>');
  write("places/egypt.md", "---\nname: Egypt\nkind: country\n---\n");
  write("places/cairo.md", "---\nname: Cairo\nkind: city\npartOf: egypt\ncoordinates: {lat: 30.04, lon: 31.24}\n---\n");
  write("places/giza.md", "---\nname: Giza\nkind: city\npartOf: egypt\n---\n");
  for (const [name, [front, text]] of Object.entries(ARTICLES))
    write(`articles/${name}.md`, `---\n${front}\n---\n\n${text}\n`);
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}
