import type { Strings } from "../../src/model/strings/table.ts";
import type { Listing } from "../../src/render/views.ts";

/** Between numbered parts: of a very full day, or of what stands on no page of a period. */
export function Pager({
  pager,
  of,
  strings,
}: {
  pager: NonNullable<Listing["pager"]>;
  /** What is parted, where a page has two lists. */
  of: string | undefined;
  strings: Strings;
}) {
  const here = strings.phrase.part(pager.n, pager.of);
  return (
    <nav class="pager" aria-label={of === undefined ? here : of + strings.colon + here}>
      {pager.previous === null ? null : (
        <a class="pager-previous" rel="prev" href={pager.previous}>
          {strings.phrase.part(pager.n - 1, pager.of)}
        </a>
      )}
      <span class="pager-here">{here}</span>
      {pager.next === null ? null : (
        <a class="pager-next" rel="next" href={pager.next}>
          {strings.phrase.part(pager.n + 1, pager.of)}
        </a>
      )}
    </nav>
  );
}
