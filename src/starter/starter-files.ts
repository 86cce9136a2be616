import { scalarText } from "../suggest/front-matter-edit.ts";
import { hostFiles } from "./host-files.ts";
import type { Starter, StarterFiles } from "./starter.ts";

export function starterFiles(starter: Starter): StarterFiles {
  return {
    "package.json": packageJson(starter),
    "tsconfig.json": TSCONFIG,
    ".gitignore": "node_modules/\ndist/\n.dateline/\ncontent/.schemas/\n",
    ".gitattributes": GIT_ATTRIBUTES,
    "content/site.yaml": siteYaml(starter),
    ".vscode/settings.json": VSCODE_SETTINGS,
    ".vscode/extensions.json": VSCODE_EXTENSIONS,
    ...hostFiles(starter.host),
  };
}

function packageJson({ packageName, spec }: Starter): string {
  const description = {
    name: packageName,
    private: true,
    scripts: {
      dev: "dateline dev",
      check: "dateline check",
      build: "dateline build",
      preview: "dateline preview",
    },
    dependencies: { "dateline-archive": spec },
  };
  return `${JSON.stringify(description, null, 2)}\n`;
}

/** For the editor of a designer: a template of the site's own finds ours beside it, as the build does. */
const TSCONFIG = `${JSON.stringify(
  {
    compilerOptions: {
      target: "ES2022",
      lib: ["ES2023", "DOM", "DOM.Iterable"],
      module: "ESNext",
      moduleResolution: "bundler",
      allowImportingTsExtensions: true,
      allowJs: true,
      noEmit: true,
      strict: true,
      skipLibCheck: true,
      jsx: "react-jsx",
      jsxImportSource: "preact",
      types: ["vite/client"],
      rootDirs: [".", "node_modules/dateline-archive", "node_modules/dateline-archive/types"],
    },
    include: ["templates"],
  },
  null,
  2,
)}\n`;

const GIT_ATTRIBUTES = `# The same bytes on Windows, macOS and Linux.
* text=auto eol=lf
${["png", "jpg", "jpeg", "gif", "webp", "avif", "pdf", "woff2", "tgz"].map((kind) => `*.${kind} binary\n`).join("")}`;

/** For VS Code with the extension below; it knows YAML files, and no front matter in Markdown. */
const VSCODE_SETTINGS = `${JSON.stringify(
  { "yaml.schemas": { "./content/.schemas/site.schema.json": "content/site.yaml" } },
  null,
  2,
)}\n`;

const VSCODE_EXTENSIONS = `${JSON.stringify({ recommendations: ["redhat.vscode-yaml"] }, null, 2)}\n`;

function siteYaml({ title, host }: Starter): string {
  const url = host === "github" ? "https://NAME.github.io/PROJECT/" : "https://example.org/";
  return `# Every key that this file may have stands in "Settings", docs/settings.md of Dateline.
title: ${scalarText(title)}
description: A sample archive, to be replaced by your own.
# The address at which it will be read. Take the # away when you know it.
# url: ${url}
language: en
# Where your paper is: dates without a zone are read there. For example Europe/Dublin.
timeZone: UTC
nav:
  - label: About
    to: /about/
hosts: [${host}]
`;
}
