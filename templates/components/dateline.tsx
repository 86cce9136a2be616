import type { ComponentChildren } from "preact";
import type { DateView, LocalText } from "../../src/render/views.ts";
import { DateText } from "./date.tsx";

/** The line that opens a report: "KAESONG, 15 October 2024". The site's one motif. */
export function Dateline({
  place,
  date,
  language = { language: null, direction: null },
  children,
}: {
  place: string | null;
  date: DateView;
  /** Of the place's name. */
  language?: Pick<LocalText, "language" | "direction">;
  children?: ComponentChildren;
}) {
  return (
    <p class="dateline">
      {place === null ? null : (
        <>
          <span class="dateline-place" lang={language.language ?? undefined}>
            <bdi dir={language.direction ?? undefined}>{place}</bdi>
          </span>
          {/* Drawn as a rule; copied and read without styles it is a comma. */}
          <span class="dateline-rule">, </span>
        </>
      )}
      <span class="dateline-date">
        <DateText date={date} />
      </span>
      {children}
    </p>
  );
}
