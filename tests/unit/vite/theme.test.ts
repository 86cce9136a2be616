import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import type { PageProps } from "../../../src/render/routes.ts";
import { BrokenTemplate } from "../../../src/vite/broken-template.ts";
import { loadTheme, type Theme } from "../../../src/vite/theme.ts";
import { siteFolder, testEffects } from "../../support/site-folder.ts";

let root: string;
let cacheFolder: string;
let effects: ReturnType<typeof testEffects>;

beforeEach(() => {
  ({ root, cacheFolder } = siteFolder());
  effects = testEffects();
});

const load = () => loadTheme({ root, cacheFolder }, effects);

describe("the default theme", () => {
  it("publishes hashed style sheets, scripts and fonts", async () => {
    const theme = await load();
    expect(theme.styles).toEqual([expect.stringMatching(/^\/assets\/[\w-]+\.css$/)]);
    expect(theme.scripts).toEqual([expect.stringMatching(/^\/assets\/[\w-]+\.js$/)]);
    expect(theme.fonts.length).toBeGreaterThan(0);
    const published = theme.files.map(({ permalink }) => permalink);
    expect(published).toEqual(expect.arrayContaining([...theme.styles, ...theme.scripts, ...theme.fonts]));
    expect(effects.told).toEqual([]);
  });

  it("refers to its files relatively, so that it fits any base path", async () => {
    const css = textOf(await load(), ".css");
    const urls = [...css.matchAll(/url\(([^)]+)\)/g)].map(([, url]) => url);
    expect(urls.length).toBeGreaterThan(0);
    for (const url of urls) expect(url).toMatch(/^\.\/[\w-]+\.woff2$/);
  });

  it("is the same for two sites in two folders", async () => {
    const here = await load();
    const other = siteFolder();
    const there = await loadTheme(other, effects);
    expect(there.version).toBe(here.version);
    expect(there.files).toEqual(here.files);
  });
});

describe("a site's own templates", () => {
  it("replace one file, and the rest is inherited", async () => {
    const inherited = await load();
    writeSite({ "templates/moved.tsx": page("moved on") });
    const theme = await load();
    expect(drawMoved(theme)).toBe("<!doctype html><html><p>moved on</p></html>");
    expect(theme.styles).toEqual(inherited.styles);
    expect(theme.version).not.toBe(inherited.version);
  });

  it("may be plain JavaScript, and may import the file that they replace", async () => {
    writeSite({
      "templates/moved.jsx": `
        import { Page as Inherited } from "./moved.tsx";
        export function Page() { return <html><p>inherited: {typeof Inherited}</p></html>; }`,
    });
    expect(drawMoved(await load())).toContain("inherited: function");
  });

  it("replace a component of the default theme wherever it is used", async () => {
    writeSite({
      "templates/components/document.jsx": `
        export const Document = ({ children }) => <html class="own">{children}</html>;`,
    });
    const props = { site: { home: "/", strings: { words: { notFoundTitle: "Gone", notFoundText: "" } } }, ways: [] };
    const html = (await load()).draw("not-found", props as unknown as PageProps["not-found"]);
    expect(html).toMatch(/^<!doctype html><html class="own">.*Gone/s);
  });

  it("replace a style sheet, and may import the one that they replace", async () => {
    const inherited = textOf(await load(), ".css");
    writeSite({ "templates/styles/tokens.css": `@import "./tokens.css";\n.planted { color: rebeccapurple }` });
    const css = textOf(await load(), ".css");
    expect(css).toContain(".planted{color:#639}");
    expect(css.length).toBeGreaterThan(inherited.length);
  });

  it("bring style sheets and pictures that only a template imports", async () => {
    writeSite({
      "templates/moved.tsx": `
        import "./own.css";
        import logo from "./logo.svg";
        export const Page = () => <html><img src={logo} /></html>;`,
      "templates/own.css": ".only-here { background: url(./logo.svg) }",
      "templates/logo.svg": `<svg xmlns="http://www.w3.org/2000/svg" />`,
    });
    const theme = await load();
    const logo = theme.files.find(({ permalink }) => permalink.endsWith(".svg"))?.permalink;
    expect(logo).toMatch(/^\/assets\/logo-[\w-]+\.svg$/);
    expect(drawMoved(theme, "/archive/")).toContain(`<img src="/archive${logo}"/>`);
    expect(textOf(theme, ".css")).toContain(".only-here");
    expect(theme.styles).toHaveLength(2);
  });

  it("link a style sheet from the pages of one kind alone, by its address", async () => {
    writeSite({
      "templates/moved.tsx": `
        import sheet from "./own.css?url";
        export const Page = () => <html><link rel="stylesheet" href={sheet} /></html>;`,
      "templates/own.css": ".only-here { margin-block-start: 1px }",
    });
    const theme = await load();
    const sheet = theme.files.find(({ permalink }) => /own-[\w-]+\.css$/.test(permalink));
    expect(
      Buffer.from(sheet?.bytes ?? [])
        .toString()
        .trim(),
    ).toBe(".only-here{margin-block-start:1px}");
    expect(drawMoved(theme, "/archive/")).toContain(`href="/archive${sheet?.permalink}"`);
    expect(theme.styles).not.toContain(sheet?.permalink);
  });

  it("get Preact and other packages of the generator, though none is installed beside them", async () => {
    writeSite({
      "templates/moved.tsx": `
        import { Fragment, h } from "preact";
        import type { MovedProps } from "dateline-archive/props/moved";
        export const Page = (props: MovedProps) => <html><Fragment>{h("b", null, "bold")}</Fragment></html>;`,
      "templates/styles/tokens.css": `@import "@fontsource-variable/newsreader/wght.css";`,
    });
    const theme = await load();
    expect(drawMoved(theme)).toContain("<b>bold</b>");
    expect(textOf(theme, ".css")).toContain("Newsreader Variable");
  });

  it("may use all of Preact", async () => {
    writeSite({
      "templates/moved.tsx": `
        import { Component, createContext } from "preact";
        import { useContext, useMemo } from "preact/hooks";
        const Depth = createContext(1);
        const Shown = () => <i>{useContext(Depth) + useMemo(() => 20, [])}</i>;
        class Old extends Component { render({ children }) { return <b>{children}</b>; } }
        export const Page = () => <html><Depth.Provider value={3}><Old><Shown /></Old></Depth.Provider></html>;`,
    });
    expect(drawMoved(await load())).toBe("<!doctype html><html><b><i>23</i></b></html>");
  });

  it("may use packages that were compiled for Preact", async () => {
    writeSite({
      "node_modules/badge/package.json": `{ "name": "badge", "type": "module", "exports": "./index.js" }`,
      "node_modules/badge/index.js": `
        import { jsxTemplate } from "preact/jsx-runtime";
        export const Badge = ({ text }) => jsxTemplate(["<b>", "</b>"], text);`,
      "templates/moved.tsx": `
        import { Badge } from "badge";
        export const Page = () => <html><Badge text="new" /></html>;`,
    });
    expect(drawMoved(await load())).toBe("<!doctype html><html><b>new</b></html>");
  });

  it("are found through a symbolic link", async () => {
    const elsewhere = siteFolder();
    writeSite({ "moved.tsx": page("linked") }, elsewhere.root);
    symlinkSync(elsewhere.root, join(root, "templates"), "junction");
    expect(drawMoved(await load())).toContain("linked");
  });
});

describe("what else lies in the site's folder", () => {
  it("is neither read nor written", async () => {
    writeSite({
      "vite.config.ts": `throw new Error("read");`,
      "postcss.config.js": `throw new Error("read");`,
      "tsconfig.json": `{ "compilerOptions": { "jsx": "react", "jsxFactory": "nope" } }`,
      ".env": "VITE_SECRET=planted",
      "templates/moved.tsx": `export const Page = () => <html><p>{String(import.meta.env.VITE_SECRET)}</p></html>;`,
    });
    expect(drawMoved(await load())).toContain("<p>undefined</p>");
    expect(readdirSync(root).sort()).toEqual(
      [".dateline", ".env", "content", "postcss.config.js", "templates", "tsconfig.json", "vite.config.ts"].sort(),
    );
    expect(readdirSync(cacheFolder)).toEqual([expect.stringMatching(/^theme-/)]);
  });
});

describe("the cache", () => {
  it("is used as long as nothing has changed, and old themes are swept", async () => {
    writeSite({ "templates/moved.tsx": page("one") });
    const first = await load();
    const made = join(cacheFolder, String(readdirSync(cacheFolder)[0]), "theme.json");
    writeFileSync(join(cacheFolder, "journal"), "not ours");
    expect((await load()).version).toBe(first.version);
    writeSite({ "templates/moved.tsx": page("two") });
    expect(drawMoved(await load())).toContain("two");
    expect(existsSync(made)).toBe(false);
    expect(readdirSync(cacheFolder)).toHaveLength(2);
  });

  it("keeps what another command is making, and removes what one left behind that was killed", async () => {
    const [fresh, left] = [join(cacheFolder, "new-theme-a-1"), join(cacheFolder, "new-theme-a-2")];
    mkdirSync(fresh, { recursive: true });
    mkdirSync(left);
    utimesSync(left, 0, 0);
    utimesSync(fresh, 10_000, 10_000);
    await loadTheme({ root, cacheFolder }, { ...effects, clock: () => 10_001_000 });
    expect([existsSync(fresh), existsSync(left)]).toEqual([true, false]);
  });

  it("is made once, and then only read", async () => {
    let written = 0;
    const write: typeof effects.disk.write = (path, bytes) => {
      written++;
      effects.disk.write(path, bytes);
    };
    const counted = { ...effects, disk: { ...effects.disk, write } };
    const first = await loadTheme({ root, cacheFolder }, counted);
    expect(written).toBeGreaterThan(0);
    written = 0;
    expect((await loadTheme({ root, cacheFolder }, counted)).files).toEqual(first.files);
    expect(written).toBe(0);
  });

  it.each(["draw.mjs", "draw.mjs.map", "theme.json"])("is made anew where %s is damaged", async (name) => {
    writeSite({ "templates/moved.tsx": page("sound") });
    const { version } = await load();
    const file = join(cacheFolder, String(readdirSync(cacheFolder)[0]), name);
    const sound = readFileSync(file, "utf8");
    writeFileSync(file, sound.slice(0, sound.length / 2));
    const theme = await load();
    expect(theme.version).toBe(version);
    expect(drawMoved(theme)).toContain("sound");
    expect(readFileSync(file, "utf8")).toBe(sound);
  });

  it("is made anew where a package that went into it has changed", async () => {
    writeSite({
      "node_modules/words/package.json": `{ "name": "words", "version": "1.0.0", "main": "index.js" }`,
      "node_modules/words/index.js": `export const word = "before";`,
      "templates/moved.tsx": `import { word } from "words"; export const Page = () => <html>{word}</html>;`,
    });
    expect(drawMoved(await load())).toContain("before");
    writeSite({ "node_modules/words/index.js": `export const word = "after";` });
    expect(drawMoved(await load())).toContain("after");
  });
});

describe("a broken template", () => {
  it.each([
    [
      "a syntax error",
      "moved.tsx",
      "export function Page() {\n  return <html><p>{</p></html>;\n}",
      "2:21",
      /Unexpected/,
    ],
    [
      "a missing file",
      "moved.tsx",
      `import { X } from "./nope.tsx";\nexport const Page = X;`,
      "1:19",
      /resolve '.\/nope.tsx'/,
    ],
    ["a missing name", "moved.tsx", `import { nope } from "./home.tsx";\nexport const Page = nope;`, "1:10", /"nope"/],
    ["no page in it", "moved.tsx", "export const Pages = 1;", "1:1", /no export "Page"/],
    ["broken CSS", "styles/base.css", ".a {\n  color: red;\n}}", "3:3", /Unexpected/],
    [
      "a failing page",
      "moved.tsx",
      "const none = null;\nexport function Page() {\n  return <p>{none.x}</p>;\n}",
      "3:19",
      /null/,
    ],
  ])("is reported at its place: %s", async (_, name, text, place, message) => {
    writeSite({ [`templates/${name}`]: text });
    const error = await load()
      .then(drawMoved)
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(BrokenTemplate);
    const { message: lines, problem, exitCode } = error as BrokenTemplate;
    expect(lines.split("\n")[0]).toMatch(`templates/${name}:${place}: `);
    expect(problem.message).toMatch(message);
    expect(lines).not.toMatch(/\n\s+at |\u001b/);
    expect(exitCode).toBe(1);
  });

  it("shows the lines around the place", async () => {
    writeSite({ "templates/moved.tsx": "export function Page() {\n  return <html><p>{</p></html>;\n}" });
    const error = await load().catch((thrown: unknown) => thrown);
    expect((error as BrokenTemplate).frame).toBe(
      [
        "    1 | export function Page() {",
        "    2 |   return <html><p>{</p></html>;",
        `      | ${" ".repeat(20)}^`,
      ].join("\n"),
    );
  });

  it("is tried again once it is mended", async () => {
    writeSite({ "templates/moved.tsx": "export const" });
    await expect(load()).rejects.toBeInstanceOf(BrokenTemplate);
    writeSite({ "templates/moved.tsx": page("mended") });
    expect(drawMoved(await load())).toContain("mended");
  });
});

function writeSite(files: Readonly<Record<string, string>>, folder = root): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function page(text: string): string {
  return `export const Page = () => <html><p>${text}</p></html>;`;
}

function drawMoved(theme: Theme, home = "/"): string {
  return theme.draw("moved", { site: { home } } as unknown as PageProps["moved"]);
}

function textOf(theme: Theme, ending: string): string {
  const files = theme.files.filter(({ permalink }) => permalink.endsWith(ending));
  return files.map(({ bytes }) => Buffer.from(bytes).toString()).join("\n");
}
