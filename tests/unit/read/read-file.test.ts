import fc from "fast-check";
import { expect, test } from "vitest";
import { machineEffects } from "../../../src/effects.ts";
import { decode } from "../../../src/read/decode.ts";
import { readFile } from "../../../src/read/read-file.ts";
import { site } from "./site.ts";

const effects = machineEffects();
const file = "content/articles/a.md";
const bytes = (...values: (number | string)[]) =>
  Buffer.concat(values.map((value) => (typeof value === "string" ? Buffer.from(value) : Buffer.from([value]))));

function read(content: string | Uint8Array) {
  return readFile(site({ [file]: content }), { file, kind: "article" }, effects);
}

test("line ends are \\n and there is no BOM, whatever wrote the file", () => {
  expect(read("\ufeffa\r\nb\rc\n\r\n").text).toBe("a\nb\nc\n\n");
  expect(read("\ufeff\ufeff---\n").text).toBe("---\n");
});

test("the hash is that of the bytes on disk", () => {
  expect(read("abc").hash).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  expect(read("\ufeffabc").hash).not.toBe(read("abc").hash);
});

test("UTF-16 with a BOM is read, with a note", () => {
  const text = "제목 — Ünïcode 😀\r\nb";
  const little = Buffer.from(`\ufeff${text}`, "utf16le");
  for (const content of [little, Buffer.from(little).swap16()]) {
    const { text: got, problems } = read(content);
    expect(got).toBe("제목 — Ünïcode 😀\nb");
    expect(problems).toMatchObject([{ severity: "warning", rule: "encoding", line: 1 }]);
  }
});

test("bytes that are not UTF-8 are an error at their line, never a guess", () => {
  const { text, problems } = read(bytes("one\r\ntwo\r\ncaf", 0xe9, " three\n"));
  expect(text).toBe("");
  expect(problems).toMatchObject([
    { severity: "error", rule: "encoding", line: 3, column: 4, found: "byte E9 (hexadecimal)" },
  ]);
  expect(read(bytes("ab", 0xe2, 0x82)).problems).toMatchObject([{ severity: "error", line: 1 }]);
  expect(read(bytes(0xff, "a")).problems).toMatchObject([{ severity: "error", line: 1, column: 1 }]);
});

test("what no page can show becomes U+FFFD, with the line of the first", () => {
  expect(read("a\nb\0c\0")).toMatchObject({
    text: "a\nb\ufffdc\ufffd",
    problems: [{ severity: "warning", rule: "encoding", line: 2, column: 2, found: "U+0000" }],
  });
  const lone = Buffer.from("\ufeffab\ud800c😀", "utf16le");
  const { text, problems } = read(lone);
  expect(text).toBe("ab\ufffdc😀");
  expect(problems).toHaveLength(1);
});

test("a file too large is an error, not a wait", () => {
  expect(read(Buffer.alloc(10_000_001, "a"))).toMatchObject({
    text: "",
    problems: [{ severity: "error", rule: "file-size", found: "10.0 MB" }],
  });
  expect(read(Buffer.alloc(10_000_000, "a")).problems).toEqual([]);
});

test("a file that vanishes, or is no file, is a problem and no exception", () => {
  const root = site({ "content/articles/folder.md/x": "" });
  const missing = readFile(root, { file, kind: "article" }, effects);
  expect(missing).toMatchObject({
    text: "",
    problems: [{ severity: "error", rule: "unreadable-file", file, found: "ENOENT" }],
  });
  const folder = readFile(root, { file: "content/articles/folder.md", kind: "article" }, effects);
  expect(folder.problems).toMatchObject([{ severity: "error", found: "EISDIR" }]);
});

test("any bytes give a text that can be written again, or a message", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (content) => {
      const { text, problems } = decode(content, file);
      expect(Buffer.from(text, "utf8").toString("utf8")).toBe(text);
      expect(text).not.toMatch(/[\0\r]/);
      for (const { line, column } of problems) expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
    }),
  );
});

test("any text in UTF-8 is read as it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      fc.pre(!/[\0\r]|^\ufeff/.test(text) && !/[\ud800-\udfff]/u.test(text));
      expect(decode(Buffer.from(text), file)).toEqual({ text, problems: [] });
    }),
  );
});
