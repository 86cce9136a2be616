import { expect, test } from "vitest";
import { licenceAddress } from "../../../src/model/licence-address.ts";

const BY = "https://creativecommons.org/licenses/by/4.0/";

test.each([
  [`CC BY 4.0, ${BY}.`, BY],
  [`(${BY}), all else reserved`, BY],
  [`<a href="${BY}">CC BY</a>`, BY],
  [`<${BY}>`, BY],
  [`本站文章按${BY}许可发布。`, BY],
  [`本站内容：${BY}deed.zh，转载请注明。`, `${BY}deed.zh`],
  [`الترخيص: ${BY}، مع ذكر المصدر`, BY],
  ["https://example.org/rights?of=text#use", "https://example.org/rights?of=text#use"],
  ["All rights reserved.", undefined],
])("%s", (rights, address) => {
  expect(licenceAddress(rights)).toBe(address);
});
