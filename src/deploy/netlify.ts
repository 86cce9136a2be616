import type { BuiltFile, HostPlan } from "./built-site.ts";
import { headersFile } from "./headers-file.ts";
import { counted, overLimit, unanswered, unhashed } from "./problems.ts";
import { encoded, type RedirectRule, redirectRules } from "./redirect-rules.ts";

/** Sources: https://docs.netlify.com/manage/routing/redirects/overview/ and …/redirect-options/ */
export const netlifyPlan: HostPlan = (site) => {
  const all = redirectRules(site.redirects, site.base);
  const lasting = all.filter(({ status }) => status === 301).length;
  const rules = all.slice(0, Math.max(lasting, MANY_RULES));
  const lines = rules.flatMap((rule) => lineOf(rule) ?? []);
  const lost = rules.filter((rule) => lineOf(rule) === undefined);
  return {
    served: { _headers: headersFile(site), _redirects: redirectsFile(lines, site.base) },
    notes: {},
    compressed: false,
    problems: [
      ...unhashed(site.files),
      ...unanswered(lost, "Netlify", "Answer them with an edge function, if they still have visitors"),
      ...(lines.length > MANY_RULES
        ? [
            overLimit("warning", {
              file: "_redirects",
              message: `there are ${counted(lines.length)} rules, and Netlify warns of more than ${counted(MANY_RULES)}`,
              advice: "Drop aliases that nobody asks for any more",
            }),
          ]
        : []),
      ...fullFolders(site.files),
    ],
  };
};

/** A file may stand where a rule begins (the small page that leads on): the exclamation mark goes before it. */
function lineOf({ path, query, to, status }: RedirectRule): string | undefined {
  const parameters = query.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  // What begins with a colon would be a placeholder, and nothing at all is no value.
  if (query.some(([name, value]) => name === "" || value === "")) return undefined;
  return [encoded(path), ...parameters, to, `${status}!`].join(" ");
}

/** A site below a path of its host is served from the folder as it is. */
function redirectsFile(lines: readonly string[], base: string): string {
  const all = [...lines, ...(base === "/" ? [] : [`${base}* /:splat 200`])];
  return `# Made by dateline deploy-files. Own rules: put them into netlify.toml.\n${all.map((line) => `${line}\n`).join("")}`;
}

function fullFolders(files: readonly BuiltFile[]) {
  const counts = new Map<string, number>();
  for (const { path } of files) {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf("/")));
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > LARGEST_FOLDER)
    .map(([folder, count]) =>
      overLimit("error", {
        file: folder === "" ? "." : folder,
        message: `the folder holds ${counted(count)} files, and Netlify takes ${counted(LARGEST_FOLDER)}`,
        advice: "Divide it, or switch off the feature that fills it",
      }),
    );
}

const LARGEST_FOLDER = 54_000;
const MANY_RULES = 10_000;
