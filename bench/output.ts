import { readdirSync, statSync } from "node:fs";
import { extname, join, resolve } from "node:path";
import { parseArgs } from "node:util";

/**
 * What a built site holds: files and bytes by kind, files per article, the largest file of data. Hosts count files.
 * `node bench/run.mjs output --out DIR --articles N`
 */
const { values } = parseArgs({ options: { out: { type: "string" }, articles: { type: "string" } } });
if (values.out === undefined || values.articles === undefined) throw new Error("--out DIR --articles N are missing");
const out = resolve(values.out);
const files = readdirSync(out, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return { path: path.slice(out.length + 1), bytes: statSync(path).size };
  });

const kinds = new Map<string, { files: number; bytes: number }>();
for (const { path, bytes } of files) {
  const kind = kindOf(path);
  const sum = kinds.get(kind) ?? { files: 0, bytes: 0 };
  kinds.set(kind, { files: sum.files + 1, bytes: sum.bytes + bytes });
}
console.log("kind\tfiles\tMB");
for (const [kind, sum] of [...kinds].sort(([, a], [, b]) => b.files - a.files))
  console.log(`${kind}\t${sum.files}\t${(sum.bytes / 1e6).toFixed(1)}`);
const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
console.log(`all\t${files.length}\t${(total / 1e6).toFixed(1)}`);
console.log(`files per article: ${(files.length / Number(values.articles)).toFixed(3)}`);
const [largest] = files.filter(({ path }) => path.startsWith("data")).sort((a, b) => b.bytes - a.bytes);
if (largest) console.log(`largest file of data: ${largest.path}, ${(largest.bytes / 1e6).toFixed(1)} MB`);

function kindOf(path: string): string {
  const [folder = ""] = path.split(/[\\/]/);
  const extension = extname(path).slice(1) || "none";
  if (folder === "data") return `data/*.${extension}`;
  return extension === "html" && /^\d{4}$/.test(folder) ? "dates and articles" : `*.${extension}`;
}
