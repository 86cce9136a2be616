import type { Href, Permalink } from "../../model/permalink.ts";
import type { Strings } from "../../model/strings/table.ts";
import type { LateText } from "../html.ts";
import type { Frame } from "./frame.ts";
import type { Label } from "./labels.ts";

/** A map, ready to be drawn: finished places in a drawing of `width` by `height` units. Its ground comes late. */
export interface MapView {
  readonly width: number;
  readonly height: number;
  /** Units of the ground's paths in one unit of the drawing. */
  readonly grain: number;
  /** One for all screens, or one for wide screens and one, with greater marks, for narrow ones. */
  readonly layers: readonly MapLayer[];
  /** Of a region: a length in the drawing, and what it is on the ground. */
  readonly scale: { readonly length: number; readonly kilometres: number } | null;
}

export interface MapLayer {
  readonly size: "all" | "wide" | "narrow";
  /** Those that count most last, so that they lie on top. */
  readonly marks: readonly MapMark[];
}

export interface MapMark {
  /** What the page is about, a place that it counts, a neighbour, an area that is a name only. */
  readonly kind: "here" | "counted" | "near" | "area";
  readonly x: number;
  readonly y: number;
  /** 0 for an area. */
  readonly r: number;
  /** "Kaesong: 12 reports". */
  readonly title: string;
  readonly href: Href | null;
  readonly label: (Label & { readonly text: string }) | null;
}

/** What a page with a map is given; `map` is `null`, and the ground empty, where nothing has coordinates. */
export interface MapProps {
  readonly map: MapView | null;
  /** Land and borders, as the `d` of SVG paths. */
  readonly mapLand: string | LateText;
  readonly mapBorders: string | LateText;
}

export const NO_MAP: MapProps = { map: null, mapLand: "", mapBorders: "" };

/** A map and the part of the world that lies under it. */
export interface MadeMap {
  readonly map: MapView;
  readonly frame: Frame;
}

/** What maps are made with. */
export interface MapTools {
  readonly strings: Strings;
  readonly link: (permalink: Permalink) => Href;
}

/** To a tenth of a unit. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
