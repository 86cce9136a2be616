import { expect, it } from "vitest";
import { labelInName } from "../../../templates/components/label-in-name.ts";

it.each([
  ["8", "8 June 2018: published 1", "8 June 2018: published 1"],
  ["8", "2018年6月8日：发布1", "2018年6月8日：发布1"],
  ["8", "8 июня 2018 г.", "8 июня 2018 г."],
  ["8", "2018년 6월 8일: 발행 1", "8 (2018년 6월 8일: 발행 1)"],
  // What stands in front of it is the year.
  ["18", "2018-06-18", "2018-06-18"],
  ["1", "11월 1일", "1 (11월 1일)"],
  ["20", "2020년 2월 20일", "20 (2020년 2월 20일)"],
  ["3", "서울: 두 이름이 함께 나오는 기사 3건", "3 (서울: 두 이름이 함께 나오는 기사 3건)"],
  ["June", "June 2018", "June 2018"],
])("what is seen, %s, stands in %s", (seen, name, heard) => {
  expect(labelInName(seen, name)).toBe(heard);
});
