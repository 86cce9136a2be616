import { expect, test } from "vitest";
import { machineEffects } from "../../../src/effects.ts";
import { settingsSchema } from "../../../src/model/settings.ts";
import { readSettings } from "../../../src/read/settings.ts";
import { site } from "./site.ts";

const defaults = settingsSchema.parse({});
const read = (yaml: string) => readSettings(site({ "content/site.yaml": yaml }), machineEffects());

test("every setting has a default", () => {
  expect(readSettings(site({}), machineEffects())).toEqual({ settings: defaults, problems: [] });
  expect(read("")).toEqual({ settings: defaults, problems: [] });
  expect(read("# nothing yet\n")).toEqual({ settings: defaults, problems: [] });
});

test("what it says is read, and a key without a value is as good as absent", () => {
  const { settings, problems } = read(
    "\ufefftitle: 1984\r\nurl: https://a.example/b/\r\nlogo:\r\nimages: {remote: allow}\r\nrecognition:\r\n  dates: off\r\n",
  );
  expect(problems).toEqual([]);
  expect(settings).toMatchObject({
    title: "1984",
    url: "https://a.example/b/",
    images: { remote: "allow" },
    recognition: { people: true, dates: false },
  });
  expect(settings.logo).toBeUndefined();
});

test("all mistakes at once, each at its line and column", () => {
  const { settings, problems } = read(
    "title: A\nurl: a.example\ntimeZone: Mars/Phobos\nnav:\n  - {label: X}\nimages:\n  remot: allow\nlanguge: ko\n",
  );
  expect(settings).toEqual(defaults);
  expect(
    problems.map(({ severity, rule, line, column, expected }) => [severity, rule, line, column, expected]),
  ).toEqual(
    expect.arrayContaining([
      ["error", "settings", 2, 6, "an address that begins with https:// or http://"],
      ["error", "settings", 3, 11, "an IANA time zone, such as Asia/Seoul"],
      ["error", "settings", 5, 5, undefined],
      ["warning", "settings-unknown-key", 7, 3, "remote"],
      ["warning", "settings-unknown-key", 8, 1, "language"],
    ]),
  );
  expect(problems).toHaveLength(5);
});

test("an unknown key alone stops nothing", () => {
  const { settings, problems } = read("title: A\ntimezone: Asia/Seoul\n");
  expect(settings).toEqual({ ...defaults, title: "A" });
  expect(problems).toMatchObject([
    { severity: "warning", line: 2, column: 1, expected: "timeZone", advice: "Did you mean timeZone?" },
  ]);
});

test("broken YAML and broken bytes are errors with a line", () => {
  expect(read("title: A\ndescription: B: c\n")).toMatchObject({
    settings: defaults,
    problems: [{ severity: "error", rule: "settings-yaml", line: 2, column: 14 }],
  });
  expect(read("- a\n- b\n").problems).toMatchObject([{ severity: "error" }]);
  expect(
    readSettings(site({ "content/site.yaml": Buffer.from([0x61, 0x3a, 0x20, 0xe9]) }), machineEffects()).problems,
  ).toMatchObject([{ severity: "error", rule: "encoding" }]);
});

test("a folder of that name is a message", () => {
  expect(readSettings(site({ "content/site.yaml/x": "" }), machineEffects()).problems).toMatchObject([
    { severity: "error", rule: "unreadable-file" },
  ]);
});

test("an address that no page can lead to is left out, and said at its line", () => {
  const { problems } = read(
    [
      "title: A",
      "logo: data:image/png,x",
      "nav:",
      "  - {label: A, to: 'javascript:alert(1)'}",
      "  - {label: B, to: //xss.example/}",
      "  - {label: C, to: /about/}",
      "  - {label: D, to: https://a.example/}",
      'contact: "java\\tscript:alert(1)"',
      "corrections:",
      "  report: 'vbscript:x{url}'",
    ].join("\n"),
  );
  expect(problems.map(({ severity, rule, line, found }) => [severity, rule, line, found])).toEqual([
    ["warning", "unsafe-address", 4, "javascript:alert(1)"],
    ["warning", "unsafe-address", 5, "//xss.example/"],
    ["warning", "unsafe-address", 8, "java\tscript:alert(1)"],
    ["warning", "unsafe-address", 10, "vbscript:x{url}"],
    ["warning", "unsafe-address", 2, "data:image/png,x"],
  ]);
});

test.each(["news@a.example", "mailto:news@a.example", "https://a.example/?u={url}", "tel:+4930123"])(
  "but not %s",
  (address) => {
    const { problems } = read(`contact: ${address}\ncorrections: {report: "${address}"}\n`);
    expect(problems).toEqual([]);
  },
);
