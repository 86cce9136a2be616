import * as fs from "node:fs";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { put } from "./site-folder.ts";

/** Names that lead elsewhere, or that a system cannot store. As YAML writes them between double quotes. */
export const HOSTILE_NAMES = [
  "../../../../PWNED",
  "/etc/PWNED",
  "..%2f..%2f..%2fPWNED",
  "%2e%2e%2f%2e%2e%2fPWNED",
  "..\\\\..\\\\PWNED",
  "a\\0b",
  "C:\\\\PWNED",
  "\\\\\\\\server\\\\share\\\\PWNED",
  "con",
  "NUL.txt",
  "com1",
  "aux.",
  "a.",
  "...",
  ". .",
  "a/b/c",
  "~",
  "$HOME",
  "`touch PWNED`",
  "$(touch PWNED)",
  "-rf",
  "\\u202etxt.exe",
  "x".repeat(300),
  "\ud55c".repeat(300),
] as const;

/** Each name wherever a name may stand; in records as well. */
export function writeNames(root: string): void {
  for (const [index, name] of HOSTILE_NAMES.entries()) {
    const fields = ["slug", "id", "image", "translationOf"].map((key) => `${key}: "${name}"\n`).join("");
    const lists = ["people", "places", "topics", "authors"].map((key) => `${key}: ["${name}"]\n`).join("");
    const front = `title: N${index}\ndate: 2023-01-${String(index + 1).padStart(2, "0")}\n${fields}${lists}`;
    const links = `[x](<${name.replaceAll("\\\\", "\\")}>) ![x](<${name}>)`;
    put(
      join(root, `content/articles/name-${index}.md`),
      `---\n${front}aliases: ["${name}", "/${name}/x"]\n---\n\n${links}\n`,
    );
    put(
      join(root, `content/people/name-${index}.md`),
      `---\nname: "P${index} ${name}"\naliases: ["${name}"]\nimage: "${name}"\nformerly: ["/${name}"]\n---\n`,
    );
  }
}

/** Files that only some systems keep apart. */
export function writeTwins(root: string): void {
  const article = (title: string) => `---\ntitle: ${title}\ndate: 2024-10-14\n---\nx\n`;
  put(join(root, "content/articles/Twin.md"), article("Upper"));
  put(join(root, "content/articles/twin.md"), article("Lower"));
  put(join(root, "content/articles/caf\u00e9.md"), article("Composed"));
  put(join(root, "content/articles/cafe\u0301.md"), article("Decomposed"));
  put(join(root, "public/Data/x.txt"), "1");
  put(join(root, "public/data/X.txt"), "2");
}

/** Links out of the site, to themselves and in a circle. @param secret A folder outside. */
export function writeLinks(root: string, secret: string): void {
  put(join(secret, "secret.md"), "---\ntitle: Top secret\ndate: 2024-10-15\n---\nsecret words\n");
  put(join(secret, "secret.png"), "secret words");
  put(join(root, "public/p.txt"), "x");
  const links = {
    "content/articles/link.md": join(secret, "secret.md"),
    "content/articles/folder": secret,
    "content/articles/loop": join(root, "content"),
    "content/articles/self.md": "self.md",
    "content/articles/p.png": join(secret, "secret.png"),
    "content/people/link.md": join(secret, "secret.md"),
    "public/link.txt": join(secret, "secret.md"),
    "public/folder": secret,
  };
  for (const [path, target] of Object.entries(links)) fs.symlinkSync(target, join(root, path));
  const shows = "[x](link.md) [y](p.png) [z](folder/secret.png) [w](/link.txt) ![v](p.png)";
  put(join(root, "content/articles/links.md"), `---\ntitle: Links\ndate: 2024-10-13\nimage: p.png\n---\n\n${shows}\n`);
}

/** Pictures that are none, that say they are larger than any memory, and a drawing that runs code. */
export function writePictures(root: string): void {
  const pictures = {
    "huge.png": png(60_000, 60_000),
    "endless.png": png(0x7fff_ffff, 0x7fff_ffff),
    "empty.png": png(0, 0),
    "broken.jpg": Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff]), Buffer.alloc(5000, 0x41)]),
    "script.svg": Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    "not-a.gif": Buffer.from("GIF89a<script>alert(1)</script>"),
  };
  for (const [name, bytes] of Object.entries(pictures)) fs.writeFileSync(join(root, "content/articles", name), bytes);
  const shows = Object.keys(pictures).map((name) => `![${name}](${name}) [${name}](${name})\n`);
  put(
    join(root, "content/articles/pictures.md"),
    `---\ntitle: Pictures\ndate: 2024-10-12\nimage: huge.png\n---\n\n${shows.join("\n")}`,
  );
}

/** A few bytes that say they are so large. */
function png(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const chunk = (type: string, data: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
  };
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(Buffer.alloc(100_000))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
