import fc from "fast-check";
import type { ElementContent, Properties, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import rehypeSanitize from "rehype-sanitize";
import { visit } from "unist-util-visit";
import { VFile } from "vfile";
import { describe, expect, test } from "vitest";
import { createParser } from "../../../src/parse/parse-file.ts";
import { rehypeRefuse } from "../../../src/parse/rehype-refuse.ts";
import { rehypeSanitiseWhereNeeded } from "../../../src/parse/rehype-sanitise-where-needed.ts";
import { bodySchema } from "../../../src/parse/sanitise-schema.ts";
import { article } from "./source.ts";

/** After the OWASP cheat sheet on evading filters, html5sec.org, and what is particular to Markdown. */
const ATTACKS: readonly string[] = [
  "<script>alert(1)</script>",
  "<SCRIPT SRC=https://xss.example/x.js></SCRIPT>",
  "<scr<script>ipt>alert(1)</scr</script>ipt>",
  "<script\n>alert(1)</script\n>",
  "<script/src=data:,alert(1)>",
  "<svg><script>alert(1)</script></svg>",
  "<svg onload=alert(1)>",
  "<svg/onload=alert(1)>",
  '<svg><a xlink:href="javascript:alert(1)"><text x=0 y=20>x</text></a></svg>',
  "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
  "<svg><use href=\"data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg'/>#x\"/></svg>",
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<math href="javascript:alert(1)">x</math>',
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  "<img src=x onerror=alert(1)>",
  "<img src=x:x onerror=alert(1)//",
  '<IMG """><SCRIPT>alert(1)</SCRIPT>">',
  '<img src="javascript:alert(1)">',
  "<img src=`javascript:alert(1)`>",
  "<IMG SRC=&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)>",
  '<img src="jav&#x09;ascript:alert(1);">',
  '<img src="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==">',
  '<img srcset="https://xss.example/a 1x, javascript:alert(1) 2x">',
  '<img longdesc="javascript:alert(1)" src=x>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="JaVaScRiPt:alert(1)">x</a>',
  '<a href=" &#14;  javascript:alert(1)">x</a>',
  '<a href="java\nscript:alert(1)">x</a>',
  '<a href="java&Tab;script&colon;alert(1)">x</a>',
  '<a href="&#x1;javascript:alert(1)">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="blob:https://a.example/1">x</a>',
  '<a href="file:///etc/passwd">x</a>',
  '<a href="view-source:javascript:alert(1)">x</a>',
  '<a href="#" onclick="alert(1)" ONMOUSEOVER=alert(1)>x</a>',
  '<a href="x" target="_blank" ping="https://xss.example">x</a>',
  "[x](javascript:alert(1))",
  "[x](JAVASCRIPT:alert(1))",
  "[x](java&#115;cript:alert(1))",
  "[x](<java script:alert(1)>)",
  "[x](data:text/html;base64,PHNjcmlwdD4=)",
  "[x](vbscript:x)",
  "![x](javascript:alert(1))",
  "[x]\n\n[x]: javascript:alert(1)",
  "<javascript:alert(1)>",
  '[x](https://a.example "&quot; onmouseover=alert(1) x=&quot;")',
  '![" onerror="alert(1)](x.png)',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<iframe src=" javascript:alert(1)" title="<img src=x onerror=alert(1)>">',
  '<object data="javascript:alert(1)"></object>',
  '<object data="data:text/html,<script>alert(1)</script>"><param name=x value=y></object>',
  '<embed src="javascript:alert(1)">',
  '<embed src="//xss.example/x.swf" AllowScriptAccess="always">',
  '<video><source onerror="alert(1)"></video>',
  '<video poster="javascript:alert(1)" src="javascript:alert(1)"></video>',
  "<audio src=x onerror=alert(1)>",
  "<body onload=alert(1)>",
  '<body background="javascript:alert(1)">',
  "<style>@import 'https://xss.example/x.css';</style>",
  '<p style="background:url(javascript:alert(1))">x</p>',
  '<div style="width:expression(alert(1))">x</div>',
  '<link rel="stylesheet" href="javascript:alert(1)">',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<base href="javascript:alert(1)//">',
  '<form action="javascript:alert(1)"><input type=submit></form>',
  '<form><button formaction="javascript:alert(1)">x</button></form>',
  "<input autofocus onfocus=alert(1)>",
  '<input type="checkbox" onclick="alert(1)">',
  "<select autofocus onfocus=alert(1)><option>x</select>",
  "<textarea autofocus onfocus=alert(1)>x</textarea>",
  "<keygen autofocus onfocus=alert(1)>",
  "<details open ontoggle=alert(1)>x</details>",
  "<marquee onstart=alert(1)>x</marquee>",
  "<isindex type=image src=1 onerror=alert(1)>",
  '<table background="javascript:alert(1)"><td background="javascript:alert(1)">x</table>',
  '<blockquote cite="javascript:alert(1)">x</blockquote>',
  '<q cite="data:text/html,x">x</q>',
  "<template><script>alert(1)</script></template>",
  "<xmp><script>alert(1)</script></xmp>",
  "<plaintext><script>alert(1)</script>",
  "<title><img src=x onerror=alert(1)></title>",
  "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->",
  "<!--><img src=x onerror=alert(1)>-->",
  '<? foo="><script>alert(1)</script>">',
  "<![CDATA[<script>alert(1)</script>]]>",
  "<!DOCTYPE x [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>",
  '<div id="content"><div name="getElementById" id="p-01234567">x</div></div>',
  "`<script>alert(1)</script>`",
  "| <script>alert(1)</script> |\n|---|\n| <img src=x onerror=alert(1)> |",
  "[^1]\n\n[^1]: <script>alert(1)</script>",
  "# <img src=x onerror=alert(1)>",
  "<a href='https://a.example'><svg><a href='javascript:alert(1)'>x</a></svg></a>",
  "<picture><source srcset='https://xss.example/a'><img src=x onerror=alert(1)></picture>",
];

const SAFE_SCHEMES = new Set(["http:", "https:", "mailto:", "tel:", "person:", "place:", "date:"]);
const LOADS = new Set([
  "script",
  "style",
  "iframe",
  "object",
  "embed",
  "link",
  "meta",
  "base",
  "form",
  "input",
  "svg",
  "math",
  "video",
  "audio",
  "source",
  "template",
  "textarea",
  "select",
  "button",
]);

const parsers = [
  ["satteri", createParser({ images: { remote: "refuse" } })],
  ["remark", createParser({ images: { remote: "allow" } }, { markdown: "remark" })],
] as const;

describe.each(parsers)("%s", (_, parse) => {
  test.each(ATTACKS)("%s", (attack) => {
    // Read again as a browser would: what matters is the page, not the tree.
    const page = fromHtml(toHtml(parse(article(attack)).tree), { fragment: true });
    visit(page, "element", ({ tagName, properties }) => {
      expect(LOADS).not.toContain(tagName);
      for (const [key, value] of Object.entries(properties)) {
        expect(key).not.toMatch(/^(on|style$|srcDoc$|srcSet$|formAction$|ping$|xLink)/i);
        if (key === "href" || key === "src" || key === "cite") {
          expect(SAFE_SCHEMES).toContain(new URL(String(value), "https://here.example/").protocol);
        }
      }
    });
  });
});

test("the attacks would show if nothing were done", () => {
  const page = fromHtml(ATTACKS.join("\n"), { fragment: true });
  let handlers = 0;
  visit(page, "element", ({ properties }) => {
    if (Object.keys(properties).some((key) => /^on/i.test(key))) handlers++;
  });
  expect(handlers).toBeGreaterThan(5);
});

const sanitise = rehypeSanitize(bodySchema);

test.each(ATTACKS)("the sanitiser finds nothing that was not reported: %s", (attack) => {
  const tree: Root = fromHtml(attack, { fragment: true });
  rehypeRefuse({ remoteImages: false })(tree, new VFile());
  expect(toHtml(sanitise(tree))).toEqual(toHtml(tree));
});

describe("what is not shown to the sanitiser, it would not change", () => {
  const sanitiseWhereNeeded = rehypeSanitiseWhereNeeded();

  function expectSame(tree: Root): void {
    const wanted = sanitise(structuredClone(tree)) as Root;
    sanitiseWhereNeeded(tree);
    expect(tree.children).toEqual(wanted.children);
    expect((sanitise(structuredClone(tree)) as Root).children).toEqual(tree.children);
  }

  test.each(ATTACKS)("%s", (attack) => {
    expectSame(fromHtml(attack, { fragment: true }));
  });

  test("trees of any kind", () => {
    const properties = fc
      .dictionary(
        fc.constantFrom("href", "src", "id", "onClick", "style", "className", "align", "__proto__", "title"),
        fc.constantFrom<Properties[string]>("x", "javascript:alert(1)", true, null, 1, ["a", "align-left"]),
        { maxKeys: 2 },
      )
      .map((all): Properties => ({ ...all }));
    const { node } = fc.letrec<{ node: unknown }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 5 },
        fc.record(
          {
            type: fc.constantFrom("text", "comment", "raw", "doctype"),
            value: fc.string(),
            data: fc.constant({ x: 1 }),
          },
          { requiredKeys: ["type", "value"] },
        ),
        fc.record({
          type: fc.constant("element"),
          tagName: fc.oneof(
            { weight: 5, arbitrary: fc.constantFrom("p", "em", "table", "tr", "td", "li", "ul", "a", "img") },
            fc.constantFrom("script", "svg", "iframe", "font", "*", "", "constructor", "__proto__", "html", "caption"),
          ),
          properties: fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, properties),
          children: fc.array(tie("node"), { maxLength: 3 }),
        }),
      ),
    }));
    fc.assert(
      fc.property(fc.array(node, { maxLength: 5 }), (children) => {
        expectSame({ type: "root", children: children as ElementContent[] });
      }),
      { numRuns: 2000 },
    );
  });
});
