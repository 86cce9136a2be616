import type { Effects } from "../model/effects.ts";
import { href, type Permalink } from "../model/permalink.ts";
import type { AnyPage } from "../render/routes.ts";
import type { PageView } from "../render/views.ts";
import { keptTheme, type Theme, type ThemeOptions } from "./theme.ts";
import { keptFile } from "./theme-cache.ts";

/**
 * A site's look as the last build has compiled it, in which the live site is shown until a template changes: to load
 * the templates one by one takes longer than to compose the pages of all but large archives.
 */
export interface KeptLook {
  /** A whole document; `undefined` where nothing is kept, or something has changed since. */
  readonly draw: (kind: AnyPage["kind"], props: PageView) => Promise<string | undefined>;
  /** Where a file lies that such a document asks for, now or later: absolute, native. */
  readonly fileAt: (permalink: Permalink) => string | undefined;
  /** Something has changed. */
  readonly leave: () => void;
}

export function keptLook(options: ThemeOptions, effects: Effects): KeptLook {
  let opening: Promise<Theme | undefined> | undefined;
  const files = new Map<Permalink, string>();
  let isLeft = false;
  const open = async (): Promise<Theme | undefined> => {
    const theme = await keptTheme(options, effects);
    if (theme === undefined) return undefined;
    for (const { permalink } of theme.files) files.set(permalink, keptFile(theme.bundle.folder, permalink));
    return theme;
  };
  return {
    draw: async (kind, props) => {
      if (isLeft) return undefined;
      // When the first page is asked for: what has changed until then is seen in the sources. What cannot be read is told by who loads them.
      opening ??= open().catch(() => undefined);
      const theme = await opening;
      if (theme === undefined || isLeft) return undefined;
      const links = (permalinks: readonly Permalink[]) =>
        permalinks.map((permalink) => href(permalink, props.site.home));
      const assets = { styles: links(theme.styles), scripts: links(theme.scripts), fonts: links(theme.fonts) };
      return theme.draw(kind, { ...props, site: { ...props.site, assets } });
    },
    fileAt: (permalink) => files.get(permalink),
    leave: () => {
      isLeft = true;
    },
  };
}
