import fc from "fast-check";
import { FORMATS } from "../../src/import/formats.ts";
import type { Disk, Effects } from "../../src/model/effects.ts";
import { readFrontMatter } from "../../src/parse/front-matter.ts";
import { readKnownRecords } from "../../src/suggest/known-records.ts";
import { source } from "../unit/parse/source.ts";
import type { FuzzProperty } from "./fuzz-property.ts";
import { MARKS, scraps } from "./texts.ts";

const HTML = [
  ..."p div b i a ul li table tr td pre code figure figcaption img video iframe object template h1 br span".split(" "),
].flatMap((tag) => [`<${tag}>`, `</${tag}>`, `<${tag} `]);
const ATTRIBUTES = ['src="/a.png" ', "href=x ", 'markdown="1" ', 'ids="1,2" ', "a=b ", "title='", '"', "'", ">", "/>"];
const LIQUID =
  "{{ site.url }}|{{|}}|{%|%}|{% raw %}|{% endraw %}|{% highlight x %}|{% endhighlight %}|{% comment %}|{% endcomment %}|{% post_url 2024-01-02-a %}|{{ '/a' | relative_url }}|{: .a}|{:|}";
const HUGO =
  '{{<|>}}|{{%|%}}|{{< figure src="a" >}}|{{< ref "a" >}}|{{< highlight x >}}|{{< /highlight >}}|{{</*|*/>}}|{{< youtube 1 >}}|`';
const WORDPRESS =
  "[gallery|[caption]|[/caption]|[code]|[/code]|[embed]|[/embed]|[video |[x-y|]|<!-- wp:p -->|<!-- /wp:p -->|<!--more-->|-->|<!--|&amp;|&nbsp;|&#0;|http://a.example/";
const FRONT = [
  "title: a\n",
  "date: 2024-01-02\n",
  "date: ",
  "tags: [a, b]\n",
  "permalink: /:title/\n",
  "url: ../x\n",
  "slug: con\n",
  "aliases: [/a, '?p=1']\n",
  "image: /a.png\n",
  "draft: true\n",
  "x: {__proto__: y}\n",
  "cascade: ",
];

const body = (own: string) => scraps([...own.split("|"), ...HTML, ...ATTRIBUTES, ...MARKS], 25);
const front = (fence: string) => scraps(FRONT, 6).map((text) => `${fence}\n${text}\n${fence}\n`);
const joined = (...parts: readonly fc.Arbitrary<string>[]) => fc.tuple(...parts).map((texts) => texts.join(""));

/** By what `import --from` calls it: the path of a file of the old site, what is named as the source, and its text. */
const KINDS: Readonly<Record<keyof typeof FORMATS, readonly [path: string, named: string, fc.Arbitrary<string>]>> = {
  // Many at once: what knows names takes half a second to load.
  text: [
    "/old/a.txt",
    "/old/a.txt",
    fc
      .array(scraps([...MARKS, "PYONGYANG, Oct. 3 — ", "Ann Lee ", "3 May 2024\n"], 20), {
        minLength: 30,
        maxLength: 60,
      })
      .map((texts) => texts.join("\f")),
  ],
  jekyll: ["/old/_posts/2024-01-02-a.md", "/old", joined(front("---"), body(LIQUID))],
  hugo: ["/old/content/posts/a.md", "/old", joined(front("---"), body(HUGO))],
  wxr: ["/old/a.xml", "/old/a.xml", body(WORDPRESS).map(exported)],
  csv: [
    "/old/a.csv",
    "/old/a.csv",
    joined(
      fc.constantFrom("title,date,html,text\n", "title;people;markdown;slug\n", "title\tdate\taliases\tsummary\n"),
      scraps([",", ";", "\t", "\n", '"', '""', "2024-01-02", "|", "a", "../b", "\\", ...HTML], 25),
    ),
  ],
};

/** Whatever an old site holds: its import ends, and its articles can be read again. */
export const IMPORT_PROPERTIES: readonly FuzzProperty[] = Object.entries(KINDS).map(([kind, [path, named, texts]]) => ({
  name: `import-${kind}`,
  texts,
  cost: kind === "text" ? 300 : 3,
  check: async (text) => {
    const texts = kind === "text" ? text.split("\f") : [text];
    const sources = texts.map((_, n) => ({ path: kind === "text" ? `/old/${n}.txt` : named, shown: "old" }));
    const files = new Map(texts.map((one, n) => [kind === "text" ? `/old/${n}.txt` : path, one]));
    const imported = await FORMATS[kind as keyof typeof FORMATS](sources, known, diskWith(files));
    for (const { articles, problems, files: copies = [] } of imported) {
      const lines = text.split(/\r\n?|\n/).length;
      for (const { line, column, message } of problems) {
        // Shortcodes become more lines than they were; a link behind them is told of near its place.
        if (line < 1 || line > lines * 3 || column < 1 || message === "")
          throw new Error(`a message at ${line}:${column} of ${lines} lines: ${message}`);
      }
      if (articles.length === 0 && problems.length === 0 && kind !== "csv") throw new Error("nothing, without a word");
      for (const { file } of [...articles, ...copies]) {
        if (!/^(?:content|public)\//.test(file) || /(?:^|\/)\.\.?(?:\/|$)|[\0\\]/.test(file))
          throw new Error(`written to ${file}`);
      }
      for (const article of articles) {
        const { frontMatter, problems: found } = readFrontMatter(source(article.text));
        const errors = found.filter(({ severity, rule }) => severity === "error" && rule !== "front-matter-value");
        if (errors.length > 0 || (frontMatter === null && found.length === 0))
          throw new Error(`an article that cannot be read: ${errors[0]?.message}\n${article.text}`);
      }
    }
  },
}));

const known = readKnownRecords(null, null as never);

function exported(content: string): string {
  const item = `<item><title>A</title><wp:post_id>1</wp:post_id><wp:post_type>post</wp:post_type><wp:status>publish</wp:status><wp:post_date>2024-01-02 10:00:00</wp:post_date><content:encoded><![CDATA[${content}]]></content:encoded></item>`;
  return `<rss><channel><link>https://old.example</link>${item}</channel></rss>`;
}

/** Some files, and the folders above them. */
function diskWith(files: ReadonlyMap<string, string>): Effects {
  const below = (folder: string) => [...files.keys()].filter((path) => path.startsWith(`${folder}/`));
  const disk: Pick<Disk, "read" | "list" | "stat" | "real"> = {
    read: (path) => Buffer.from(files.get(path) ?? ""),
    list: (folder) => {
      const paths = below(folder).map((path) => path.slice(folder.length + 1).split("/"));
      return paths.map(([name = "", ...more]) => ({ name, kind: more.length > 0 ? "folder" : "file" }));
    },
    stat: (path) => {
      const text = files.get(path);
      if (text === undefined && below(path).length === 0) return undefined;
      const kind = text === undefined ? "folder" : "file";
      return { kind, size: text?.length ?? 0, mtimeMs: 0, ctimeMs: 0, inode: 1 };
    },
    real: (path) => path,
  };
  return { disk } as unknown as Effects;
}
