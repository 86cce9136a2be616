import type { Strings } from "../../src/model/strings/table.ts";
import type { Listing as ListingView, RowGroup } from "../../src/render/views.ts";
import { Pager } from "./pager.tsx";
import { Parts } from "./parts.tsx";
import { type HeadingLevel, Rows } from "./row.tsx";

/** Rows in groups by month or year, with the ways to the rest of a long list. */
export function Listing({
  listing,
  level,
  name,
  strings,
}: {
  listing: ListingView;
  level: 2 | 3;
  /** Tells its navigation from that of another list on the page. */
  name?: string;
  strings: Strings;
}) {
  const shown = listing.groups.reduce((sum, group) => sum + group.rows.length, 0);
  return (
    <div class="listing">
      {listing.parts.length === 0 ? null : (
        <Parts
          shown={(listing.pager?.n ?? 1) > 1 ? 0 : shown}
          total={listing.total}
          parts={listing.parts}
          others={listing.others}
          isAmongOthers={(listing.pager?.n ?? 1) > 1}
          of={name}
          strings={strings}
        />
      )}
      {shown === 0 && listing.parts.length === 0 ? <p class="nothing">{strings.words.noReports}</p> : null}
      {listing.groups.map((group) => (
        <Group key={`${group.label} ${group.rows[0]?.href}`} group={group} level={level} strings={strings} />
      ))}
      {listing.more === undefined ? null : <p class="row-note">{strings.pictures.moreReports(listing.more)}</p>}
      {listing.pager === null ? null : <Pager pager={listing.pager} of={name} strings={strings} />}
    </div>
  );
}

function Group({ group, level, strings }: { group: RowGroup; level: 2 | 3; strings: Strings }) {
  const Heading = `h${level}` as const;
  const below: HeadingLevel = level === 2 ? 3 : 4;
  const id = group.id ?? undefined;
  if (group.label === "" && id === undefined) return <Rows rows={group.rows} level={level} strings={strings} />;
  if (group.label === "") {
    return (
      <div class="group-on" id={id}>
        <Rows rows={group.rows} level={below} strings={strings} />
      </div>
    );
  }
  return (
    <section class="group" id={id}>
      <Heading class="group-label">
        {group.href === null ? group.label : <a href={group.href}>{group.label}</a>}
      </Heading>
      <Rows rows={group.rows} level={below} strings={strings} />
    </section>
  );
}
