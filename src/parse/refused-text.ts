import type { Place } from "../model/problem.ts";

/** A text that would keep a parser busy for minutes, and where. */
export interface RefusedText {
  readonly place: Place;
  readonly message: string;
  readonly advice: string;
}
