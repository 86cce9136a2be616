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

test.each([
  ["Maria Schmidt", "Schmidt, Maria"],
  ["Ludwig van Beethoven", "Beethoven, Ludwig van"],
  ["Charles De Gaulle", "De Gaulle, Charles"],
  ["Heinz A. Rostomiini, Jr.", "Rostomiini, Heinz A. Jr."],
  ["Miss Ada Goff", "Goff, Miss Ada"],
  ["Mrs. J. W. Hart", "Hart, Mrs. J. W."],
  ['"Bobbie" Lane', 'Lane, "Bobbie"'],
  ["Мария Ивановна Шмидт", "Шмидт, Мария Ивановна"],
  ["Miss Odom", "Odom, Miss"],
])("%s is filed as %s where families come last", (name, filed) => {
  expect(filedName(name, "family-last")).toBe(filed);
});

test.each(["Lula", "Hart, Mrs. J. W.", "김정은", "王 小明", "Mrs.", ""])("%s stays as it is there too", (name) => {
  expect(filedName(name, "family-last")).toBe(name);
});
