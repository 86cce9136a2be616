import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { en } from "../../../src/model/strings/en.ts";
import { zh } from "../../../src/model/strings/zh.ts";
import { Figure } from "../../../templates/components/figure.tsx";

const IMAGE = { src: "/media/senate.png", alt: "", width: 400, height: 300, sources: [], srcset: null };

test.each([
  ["The new senate", "City Archive", en, "The new senate. Photo: City Archive"],
  ["The new senate, 1933.", "City Archive", en, "The new senate, 1933. Photo: City Archive"],
  ["“We stay.”", "AP", en, "“We stay.” Photo: AP"],
  ["Der neue Senat", "Zeichnung: A. B.", en, "Der neue Senat. Zeichnung: A. B."],
  ["新参议院", "新华社", zh, "新参议院。图片：新华社"],
  [null, "City Archive", en, "Photo: City Archive"],
  ["The new senate", null, en, "The new senate"],
] as const)("the caption %s and the credit %s", (caption, credit, strings, text) => {
  const image = { ...IMAGE, caption, credit } as never;
  const html = renderToString(<Figure image={image} sizes="100vw" class="lead" strings={strings} />);
  const [, shown = ""] = /<figcaption>(.*)<\/figcaption>/s.exec(html) ?? [];
  expect(shown.replace(/<[^>]+>/g, "")).toBe(text);
});
