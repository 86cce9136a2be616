import type { Strings } from "../../src/model/strings/table.ts";
import type { TermLink } from "../../src/render/views.ts";
import { labelInName } from "./label-in-name.ts";

/** The pages that hold a long list by period, newest first. */
export function Parts({
  shown,
  total,
  parts,
  others,
  isAmongOthers,
  of,
  strings,
}: {
  shown: number;
  total: number;
  parts: readonly TermLink[];
  /** What stands in none of them. */
  others: TermLink | undefined;
  isAmongOthers: boolean;
  /** What is parted, where a page has two lists. */
  of: string | undefined;
  strings: Strings;
}) {
  return (
    <nav class="parts" aria-label={of === undefined ? strings.words.parts : of + strings.colon + strings.words.parts}>
      {shown === 0 || shown === total ? null : <p>{strings.phrase.newestOf(shown, total)}</p>}
      <ul class="inline-list">
        {[...parts, ...(others === undefined ? [] : [others])].map((part) => (
          <li key={part.href}>
            <span class="part">
              <a
                href={part.href}
                aria-label={part.short === undefined ? undefined : labelInName(part.short, part.name)}
                aria-current={isAmongOthers && part === others ? "true" : undefined}
              >
                {part.short ?? part.name}
              </a>{" "}
              <span class="count">{strings.number(part.count)}</span>
            </span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
