import { segmentsOf } from "./calendar.ts";
import type { CalendarUnit } from "./date.ts";
import { type Permalink, pagePermalink } from "./permalink.ts";

/** `/2024/`, `/2024/10/`, `/2024/10/15/`. */
export function unitPermalink(unit: CalendarUnit): Permalink {
  return pagePermalink(...segmentsOf(unit));
}
