import * as fs from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compilePlainTheme, createTestSite, PLAIN_TEMPLATES, type TestSite } from "../support/built-site.ts";
import { dateline, startServing } from "../support/command.ts";
import { put, readTree } from "../support/site-folder.ts";

/**
 * A site's folder that is full of what other tools read: each file would leave a mark if it ran, and would change a page if
 * it counted. Only what docs/templates.md names does: `templates/`.
 */
const MARK = "PWNED";
let site: TestSite;
let alone: Record<string, string>;
const at = (path: string) => join(site.root, path);
const marks = () => fs.readdirSync(site.root, { recursive: true }).filter((path) => String(path).includes(MARK));

beforeAll(async () => {
  const theme = await compilePlainTheme(PLAIN_TEMPLATES);
  site = createTestSite(null, theme);
  // The theme is to be compiled among the foreign files as well.
  fs.rmSync(at(".dateline"), { recursive: true });
  put(at("content/site.yaml"), "title: T\nfeatures: {onThisDay: off}\nhistory: {updated: on}\n");
  put(at("content/articles/a.md"), "---\ntitle: A\ndate: 2024-10-15\n---\nWords.\n");
  put(at("templates/own.css"), ".a { user-select: none; .b { color: rgb(0 0 0 / 50%) } }\n");
  put(at("templates/moved.tsx"), MOVED);
  fs.appendFileSync(at("templates/client.ts"), '\nimport "./own.css";\n');
  alone = build("alone");
  for (const [file, text] of Object.entries(foreignFiles(at(MARK)))) put(at(file), text);
});

afterAll(() => site.remove());

describe("among the files of other tools", () => {
  it("a build is what it is without them, and runs none", () => {
    fs.rmSync(at(".dateline"), { recursive: true });
    expect(build("dist")).toEqual(alone);
    expect(marks()).toEqual([]);
  });

  it("neither checking nor the live site runs any", async () => {
    expect(dateline(["check"], { cwd: site.root }).status).toBe(0);
    const dev = await startServing(["dev", "--port", "0"], { cwd: site.root });
    const page = await (await fetch(`${dev.url}2024/10/15/a/`)).text();
    const file = join(site.root, "templates/own.css");
    const style = await (await fetch(`${dev.url}@dateline/@fs${file}?inline`)).text();
    await dev.stop();
    expect(page).toContain("Words.");
    expect(page + style).not.toContain(MARK);
    expect(style).toContain("user-select");
    expect(marks()).toEqual([]);
  });
});

function build(out: string): Record<string, string> {
  const { status, stderr } = dateline(["build", "--out", out, "--now", "2025-01-01"], { cwd: site.root });
  expect({ status, stderr: status === 0 ? "" : stderr }).toEqual({ status: 0, stderr: "" });
  const { ".dateline-output": _, ...pages } = readTree(at(out));
  return pages;
}

const MOVED = `import { Fragment } from "preact";
export const Page = () => <html><p>{String(import.meta.env.VITE_MARK)} {String(typeof Fragment)}</p></html>;
`;

function foreignFiles(mark: string): Readonly<Record<string, string>> {
  const write = `require("fs").writeFileSync(${JSON.stringify(mark)}, "x")`;
  const common = `${write}; module.exports = { plugins: [{ postcssPlugin: "x", Once(root) { ${write}; root.append({ text: "${MARK}" }) } }] }`;
  const module = `import { writeFileSync } from "node:fs";\nwriteFileSync(${JSON.stringify(mark)}, "x");\nexport default { define: { "import.meta.env.VITE_MARK": "'${MARK}'" }, css: { postcss: { plugins: [] } } };\n`;
  const config = "vite svelte astro vitest rollup rolldown tailwind babel webpack eslint uno nuxt next remix".split(
    " ",
  );
  const fake = (name: string) => ({
    [`node_modules/${name}/package.json`]: `{ "name": "${name}", "version": "99.0.0", "main": "index.cjs" }`,
    [`node_modules/${name}/index.cjs`]: `${write}; module.exports = {}`,
  });
  return {
    ...Object.fromEntries(
      config.flatMap((name) => [".js", ".mjs", ".ts"].map((end) => [`${name}.config${end}`, module])),
    ),
    ...Object.fromEntries(config.map((name) => [`${name}.config.cjs`, common])),
    ...Object.fromEntries(
      "preact vite sharp unified gray-matter rehype-raw satteri postcss lightningcss"
        .split(" ")
        .flatMap((name) => Object.entries(fake(name))),
    ),
    "postcss.config.js": common,
    ".postcssrc.cjs": common,
    ".postcssrc": `{ "plugins": { "${mark}": {} } }`,
    ".babelrc": `{ "presets": ["${mark}"] }`,
    ".swcrc": `{ "jsc": { "transform": { "react": { "pragma": "${MARK}" } } } }`,
    ".browserslistrc": "ie 6\nopera_mini all\n",
    ".env": `VITE_MARK=${MARK}\nNODE_OPTIONS=--require=${mark}.cjs\nSOURCE_DATE_EPOCH=1\n`,
    ".env.local": `VITE_MARK=${MARK}\n`,
    ".env.production": `VITE_MARK=${MARK}\nBASE=/${MARK}/\n`,
    ".env.development": `VITE_MARK=${MARK}\n`,
    ".npmrc": `node-options=--require=${mark}.cjs\nprefix=${mark}\nscript-shell=${mark}\n`,
    ".node-version": "6\n",
    "package.json": JSON.stringify({
      name: MARK,
      type: "commonjs",
      browserslist: ["ie 6"],
      postcss: { plugins: { [mark]: {} } },
      babel: { presets: [mark] },
      imports: { "#*": `./${MARK}.js` },
      exports: { "./props": `./${MARK}.js` },
      scripts: { prebuild: `touch ${mark}`, postinstall: `touch ${mark}` },
    }),
    "tsconfig.json": `{ "extends": "./${MARK}.json", "compilerOptions": { "jsx": "react", "jsxFactory": "${MARK}", "paths": { "preact": ["./${MARK}.ts"] } } }`,
    "templates/tsconfig.json": `{ "compilerOptions": { "jsx": "react", "jsxFactory": "${MARK}", "jsxImportSource": "${MARK}" } }`,
    "jsconfig.json": `{ "compilerOptions": { "jsxFactory": "${MARK}" } }`,
    "biome.json": "{ not JSON",
    "deno.json": `{ "imports": { "preact": "./${MARK}.js" } }`,
    "index.html": `<script>${MARK}</script>`,
    "content/vite.config.js": module,
    "content/articles/vite.config.mjs": module,
    "content/articles/.env": `VITE_MARK=${MARK}`,
    // A folder that git would take for a repository without a working tree, with a program that git would start.
    HEAD: "ref: refs/heads/main\n",
    config: `[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tworktree = ${mark}-tree\n\tfsmonitor = touch ${mark}\n`,
    "refs/heads/.keep": "",
    "objects/.keep": "",
  };
}
