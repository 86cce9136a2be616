import { expect, test } from "vitest";
import { absoluteHtml } from "../../../src/render/feeds/absolute-html.ts";

const absolute = (address: string) => `https://wire.example${address}`;

test.each([
  ['<a href="/a/">x</a>', '<a href="https://wire.example/a/">x</a>'],
  ['<img alt="" src="/a.png">', '<img alt="" src="https://wire.example/a.png">'],
  [
    '<source type="image/avif" srcset="/m/a-320.avif 320w, /m/a-640.avif 640w" sizes="(min-width: 40rem) 36rem, 92vw">',
    '<source type="image/avif" srcset="https://wire.example/m/a-320.avif 320w, https://wire.example/m/a-640.avif 640w" sizes="(min-width: 40rem) 36rem, 92vw">',
  ],
])("%s leads to the site from wherever it is read", (html, expected) => {
  expect(absoluteHtml(html, absolute)).toBe(expected);
});

test.each([
  '<a href="//cdn.example/x">x</a>',
  '<source srcset="https://cdn.example/a.png 1x">',
  '<code>srcset="/a.png 1x"</code>',
  '<p title="srcset=/a.png, /b.png">x</p>',
])("%s stays as it is", (html) => {
  expect(absoluteHtml(html, absolute)).toBe(html);
});
