import fc from "fast-check";

/** Arbitrary dates as editors write them, valid in every zone. */

const two = (n: number) => String(n).padStart(2, "0");
const four = (n: number) => String(n).padStart(4, "0");

const year = fc.oneof(fc.integer({ min: 1, max: 9998 }), fc.integer({ min: 1930, max: 2030 }));
const month = fc.integer({ min: 1, max: 12 });
const day = fc.integer({ min: 1, max: 28 });
const qualifier = fc.constantFrom("", "", "", "?", "~", "%");

const dayText = fc.tuple(year, month, day).map(([y, m, d]) => `${four(y)}-${two(m)}-${two(d)}`);
const unitText = fc.oneof(
  dayText,
  fc.tuple(year, month).map(([y, m]) => `${four(y)}-${two(m)}`),
  year.map(four),
  fc.tuple(year, fc.constantFrom(21, 22, 23, 24, 33, 34, 35, 36)).map(([y, s]) => `${four(y)}-${s}`),
  year.map((y) => `${four(y).slice(0, 3)}X`),
  year.map((y) => `${four(y).slice(0, 2)}XX`),
);

/** A day, month, year, season, decade or century, with or without a qualifier. */
export const singleText = fc.tuple(unitText, qualifier).map(([text, mark]) => text + mark);

export const timeText = fc
  .tuple(
    dayText,
    fc.constantFrom("T", " "),
    fc.integer({ min: 0, max: 86_399 }),
    fc.constantFrom("", "Z", "+09:00", "-0330", " +0545", "+14"),
  )
  .map(([date, between, s, zone]) => {
    const time = [Math.floor(s / 3600), Math.floor(s / 60) % 60, s % 60].map(two).join(":");
    return `${date}${between}${time}${zone}`;
  });

const interval = (dash: string, open: string) =>
  fc.tuple(singleText, singleText, fc.constantFrom("closed", "from", "to")).map(([a, b, ends]) => {
    const [from, to] = a.replace("X", "0") <= b.replace("X", "0") ? [a, b] : [b, a];
    return `${ends === "to" ? open : from}${dash}${ends === "from" ? open : to}`;
  });

const members = fc.array(fc.oneof(singleText, singleText, interval("..", "")), { minLength: 1, maxLength: 5 });

/** All of what a `DateValue` holds. Some of the intervals are refused, because they end before they begin. */
export const dateText = fc.oneof(
  singleText,
  timeText,
  interval("/", ".."),
  interval("/", ""),
  members.map((all) => `{${all.join(",")}}`),
  members.map((all) => `[${all.join(", ")}]`),
  fc.constant("unknown"),
);
