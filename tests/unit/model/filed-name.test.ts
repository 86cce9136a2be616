import { expect, test } from "vitest";
import { filedName } from "../../../src/model/filed-name.ts";

test.each([
  ["Mrs. J. W. Hart", "Hart, Mrs. J. W."],
  ["J. W. Hart", "Hart, J. W."],
  ["J.-P. Sartre", "Sartre, J.-P."],
  ["Rev. Dr. M. L. King", "King, Rev. Dr. M. L."],
  ["U Thant", "Thant, U"],
  ["Miss Odom", "Odom, Miss"],
  ["Dr Yancey", "Yancey, Dr"],
  ["Frau O'Neill", "O'Neill, Frau"],
  ["Miss Ada Goff", "Ada Goff, Miss"],
  ["Mr. Kim Jong-un", "Kim Jong-un, Mr."],
])("%s is filed as %s", (name, filed) => {
  expect(filedName(name)).toBe(filed);
});

test.each([
  "Kim Jong-un",
  "Andrei Rudenko",
  "Lula",
  "Hart, Mrs. J. W.",
  "Malcolm X",
  "Dr. X",
  "김정은",
  "Mr. 김정은",
  "Д. А. Медведев",
  "Mrs.",
  "Sir",
  "J. W.",
  "",
])("%s stays as it is", (name) => {
  expect(filedName(name)).toBe(name);
});
