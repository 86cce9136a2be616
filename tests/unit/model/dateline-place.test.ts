import { expect, test } from "vitest";
import { placeOfDateline } from "../../../src/model/dateline-place.ts";

test.each([
  ["SEOUL", "SEOUL"],
  ["SENTOSA, Singapore", "SENTOSA"],
  ["MEMEL (Klaipėda)", "MEMEL"],
  ["القاهرة، مصر", "القاهرة"],
  ["平壤（朝鲜）", "平壤"],
  ["东京，日本", "东京"],
  ["", ""],
])("%j names %j", (dateline, place) => {
  expect(placeOfDateline(dateline)).toBe(place);
});
