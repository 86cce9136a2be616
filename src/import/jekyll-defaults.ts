type Front = Readonly<Record<string, unknown>>;

/**
 * Front matter with what `defaults` of `_config.yml` adds: https://jekyllrb.com/docs/configuration/front-matter-defaults/
 * @param path from the site's folder: `opinion/_posts/2014-03-05-a.md`
 */
export function withDefaults(front: Front, path: string, type: "posts" | "drafts" | "pages", config: Front): Front {
  const defaults = Array.isArray(config.defaults) ? config.defaults : [];
  const fitting = defaults.filter(isDefault).filter(({ scope }) => {
    const folder = String(scope?.path ?? "").replace(/^\/|\/$/g, "");
    const isInside = folder === "" || path === folder || path.startsWith(`${folder}/`) || matches(path, folder);
    return isInside && (scope?.type === undefined || scope.type === type || scope.type === type.slice(0, -1));
  });
  // The deeper path goes before, and of two equals the later.
  const depth = ({ scope }: Default) => String(scope?.path ?? "").length;
  fitting.sort((a, b) => depth(a) - depth(b));
  return Object.assign({}, ...fitting.map(({ values }) => values), front);
}

interface Default {
  readonly scope?: { readonly path?: unknown; readonly type?: unknown };
  readonly values: Front;
}

function isDefault(value: unknown): value is Default {
  return typeof value === "object" && value !== null && typeof (value as Default).values === "object";
}

/** `section/*\/special` */
function matches(path: string, pattern: string): boolean {
  if (!pattern.includes("*")) return false;
  const source = pattern
    .split("*")
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"))
    .join("[^/]*");
  return new RegExp(`^${source}(?:/|$)`).test(path);
}
