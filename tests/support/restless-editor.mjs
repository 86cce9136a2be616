// `node restless-editor.mjs ROOT SEED`: writes, cuts, deletes and renames the files of a site, one after the other and with
// short pauses, until its input ends; then puts back what it has moved.
import * as fs from "node:fs";
import { join } from "node:path";

const [root = "", seed = "1"] = process.argv.slice(2);
let state = Number(seed);
const below = (n) => {
  state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
  return (state >> 8) % n;
};
const files = ["content", "public", "templates"].flatMap((top) =>
  fs.existsSync(join(root, top))
    ? fs
        .readdirSync(join(root, top), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
    : [],
);
const originals = new Map(files.map((path) => [path, fs.readFileSync(path)]));

const DOINGS = [
  (path, bytes) => fs.writeFileSync(path, bytes),
  (path, bytes) => {
    // As an editor that saves in place does: for a moment there is half of it.
    fs.writeFileSync(path, bytes.subarray(0, bytes.length / 2));
    fs.appendFileSync(path, bytes.subarray(bytes.length / 2));
  },
  (path, bytes) => {
    fs.rmSync(path, { force: true });
    fs.writeFileSync(path, bytes);
  },
  (path) => {
    fs.renameSync(path, `${path}.moved`);
    fs.renameSync(`${path}.moved`, path);
  },
  (path, bytes) => {
    if (path.endsWith(".md")) fs.writeFileSync(path, `${bytes}\nOne line more, number ${below(100)}.\n`);
    else fs.rmSync(path, { force: true });
  },
];
let ended = false;
process.stdin.resume().on("end", () => {
  ended = true;
});
while (!ended) {
  for (let n = below(4); n > 0; n--) {
    const path = files[below(files.length)];
    try {
      DOINGS[below(DOINGS.length)](path, originals.get(path));
    } catch {
      fs.writeFileSync(path, originals.get(path));
    }
  }
  await new Promise((resolve) => setTimeout(resolve, below(30)));
}
for (const [path, bytes] of originals) {
  fs.rmSync(`${path}.moved`, { force: true });
  fs.writeFileSync(path, bytes);
}
