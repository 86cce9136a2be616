import { externalHref } from "../model/permalink.ts";
import type { Settings } from "../model/settings.ts";

/** An address in the settings that no page may lead to. */
export interface UnusableAddress {
  readonly path: readonly PropertyKey[];
  readonly found: string;
  readonly expected: string;
}

/** Each is left out of the pages: see `render/site.ts` and `render/report.ts`. */
export function unusableAddresses({ nav, contact, corrections, logo }: Settings): readonly UnusableAddress[] {
  const found: UnusableAddress[] = [];
  const check = (path: readonly PropertyKey[], text: string | undefined, usable: boolean, expected: string) => {
    if (text !== undefined && !usable) found.push({ path, found: text.slice(0, 200), expected });
  };
  for (const [index, { to }] of nav.entries()) {
    check(
      ["nav", index, "to"],
      to,
      isPath(to) || externalHref(to) !== undefined,
      "a path such as /about/, or https://…",
    );
  }
  check(["contact"], contact, isMailOrPage(contact), "an e-mail address, or https://…");
  check(
    ["corrections", "report"],
    corrections.report,
    isMailOrPage(corrections.report),
    "an e-mail address, or https://…",
  );
  check(
    ["logo"],
    logo,
    logo !== undefined && !/^[a-z][a-z0-9+.-]*:|^\/\//i.test(logo),
    "the path of a file in public/",
  );
  return found;
}

function isPath(text: string): boolean {
  return /^\/(?!\/)/.test(text);
}

function isMailOrPage(text: string | undefined): boolean {
  return (
    text !== undefined &&
    (/^[^\s:@/]+@[^\s:@/]+$/.test(text) || externalHref(text.replaceAll("{url}", "x")) !== undefined)
  );
}
