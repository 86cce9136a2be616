import { type Permalink, pagePermalink } from "./permalink.ts";

export const ON_THIS_DAY = pagePermalink("on-this-day");

/** `/on-this-day/06-12/`. */
export function anniversaryPermalink(month: number, day: number): Permalink {
  return pagePermalink("on-this-day", dayName(month, day));
}

/** `06-12`. */
export function dayName(month: number, day: number): string {
  return `${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
