import { PATHOLOGICAL } from "./pathological-markdown.ts";

/** What an article tries, and what comes of it. */
export interface HostileCase {
  readonly text: string;
  /** Rules of the errors, with line and column: `["front-matter-yaml 2:8"]`; none where a page is made. */
  readonly errors: readonly string[];
}

/** @param proof Path of a file that is there if any of it ran. */
export function hostileArticles(proof: string): Readonly<Record<string, HostileCase>> {
  const code = `require("fs").writeFileSync(${JSON.stringify(proof)}, "x")`;
  return { ...languages(code), ...tags(code, proof), ...bombs(), ...nestings(), ...prototypes(), ...imports(code) };
}

const FRONT = "title: A\ndate: 2024-10-15\n";
const article = (body: string, front = FRONT) => `---\n${front}---\n\n${body}\n`;
const many = (n: number, text: (index: number) => string) => Array.from({ length: n }, (_, index) => text(index));

function languages(code: string): Record<string, HostileCase> {
  const names = ["js", "javascript", "coffee", "coffeescript", "cson", "json", "json5", "toml", "ejs", "ts"];
  return Object.fromEntries(
    names.map((name) => [
      `language-${name}`,
      { text: `---${name}\n${code}; module.exports = {}\n---\nx\n`, errors: ["front-matter-language 1:1"] },
    ]),
  );
}

function tags(code: string, proof: string): Record<string, HostileCase> {
  const values = {
    function: `!!js/function 'function () { ${code} }'`,
    verbatim: `!<tag:yaml.org,2002:js/function> "function () { ${code} }"`,
    python: `!!python/object/apply:os.system ["touch ${proof}"]`,
    ruby: "!ruby/object:Gem::Installer x",
  };
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      `tag-${name}`,
      {
        text: article("x", `title: ${value}\ndate: 2024-10-15\n`),
        errors: [name === "verbatim" ? "front-matter-yaml 2:65" : "front-matter-yaml 2:8"],
      },
    ]),
  );
}

function bombs(): Record<string, HostileCase> {
  const laughs = [..."abcdefghij"].map((key, n) => {
    const items = n === 0 ? "lol" : many(9, () => `*${"abcdefghij"[n - 1]}`).join(", ");
    return `${key}: &${key} [${items}]\n`;
  });
  const front = (more: string) => article("x", `${FRONT}${more}\n`);
  return {
    "bomb-laughs": { text: front(`${laughs.join("")}topics: *j`), errors: ["front-matter-yaml 5:8"] },
    "bomb-loop": { text: front("topics: &t [*t]"), errors: ["front-matter-yaml 4:13"] },
    "bomb-lists": { text: front(`topics: ${"[".repeat(9000)}${"]".repeat(9000)}`), errors: ["front-matter-yaml 4:9"] },
    "bomb-maps": { text: front(`x: ${"{a: ".repeat(9000)}1${"}".repeat(9000)}`), errors: ["front-matter-yaml 4:4"] },
    "bomb-keys": { text: front(many(100_000, (n) => `k${n}: v`).join("\n")), errors: ["front-matter-yaml 2:1"] },
    "bomb-tags": { text: front(`topics: [${many(100_000, String).join(", ")}]`), errors: ["front-matter-yaml 2:1"] },
    "bomb-names": {
      text: front(`topics: [${many(5000, (n) => `t${n}`).join(", ")}]`),
      errors: ["front-matter-value 4:9"],
    },
    "bomb-front": { text: `---\n${"a: b\n".repeat(200_000)}`, errors: ["front-matter-open 1:1"] },
    "bomb-dates": {
      text: article("x", `title: A\ndate: "[0001-01-01..9999-12-31]"\ndates: ["0000/9999", "{0001..9999}"]\n`),
      errors: [],
    },
    "bomb-size": { text: article("word ".repeat(6_000_000)), errors: ["file-size 1:1"] },
  };
}

function nestings(): Record<string, HostileCase> {
  const deep: Readonly<Record<string, readonly [body: string, ...errors: string[]]>> = {
    quotations: ["> ".repeat(10_000), "markdown-hostile 6:1"],
    lists: [`${"- ".repeat(10_000)}a`, "markdown-hostile 6:1"],
    divisions: ["<div>".repeat(10_000), "markdown-depth 6:1"],
    tables: ["<table><tr><td>".repeat(10_000), "markdown-depth 6:1"],
    brackets: [`${"[".repeat(10_000)}a${"]".repeat(10_000)}`],
    footnotes: [`${many(5000, (n) => `[^${n}]: [^${n + 1}]\n`).join("\n")}\n[^0]`],
    emphases: [`${"*a _b ".repeat(10_000)}${"c_ d*".repeat(10_000)}`, "markdown-depth 6:296"],
  };
  return Object.fromEntries([
    ...Object.entries(deep).map(([name, [body, ...errors]]) => [`deep-${name}`, { text: article(body), errors }]),
    ...Object.entries(PATHOLOGICAL).map(([name, body]) => [
      `slow-${name.replaceAll(/\W+/g, "-")}`,
      { text: article(body), errors: REFUSED_AS[name] ?? [] },
    ]),
  ]);
}

/** Of the pathological texts; the others become pages. */
const REFUSED_AS: Readonly<Record<string, readonly string[]>> = {
  "nested strong emphasis": ["markdown-depth 6:345"],
  "openers, then closers of two kinds": ["markdown-depth 6:296"],
  "quotations in quotations": ["markdown-depth 6:201"],
  "lists in lists, by indentation": ["markdown-depth 55:101"],
  "lists in lists, on a line": ["markdown-depth 6:101"],
  entities: ["markdown-hostile 6:1"],
  "entities between words": ["markdown-hostile 6:1"],
  "entities in lines like rows of a table": ["markdown-hostile 6:1"],
};

function prototypes(): Record<string, HostileCase> {
  const words = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "valueOf"];
  return Object.fromEntries(
    words.map((word) => {
      const names = `topics: [${word}]\npeople: [${word}]\nplaces: [${word}]\nauthors: [${word}]\n`;
      const front = `title: ${word}\ndate: 2024-10-15\n${names}${word}: {polluted: "yes"}\n`;
      const body = `[${word}](person:${word}) [x][${word}]\n\n[${word}]: https://a.example/`;
      return [`word-${word}`, { text: article(body, front), errors: [] }];
    }),
  );
}

/** What other generators would run. */
function imports(code: string): Record<string, HostileCase> {
  const body = `import x from "../../evil.mjs"\nexport const y = ${code}\n\n{${code}} <%= ${code} %> {{ ${code} }} {% ${code} %}`;
  return { imports: { text: article(body), errors: [] } };
}
