import { createAtlases } from "./atlas.ts";
import { frameNamed } from "./frame.ts";
import { drawGround, type Ground } from "./ground.ts";

/** The ground of maps, drawn when a page is, once for all pages that show the same part of the world. */
export interface Grounds {
  /** What a page is compared by in the place of a drawing. @param frame see `Frame.id`. */
  readonly nameOf: (part: keyof Ground, frame: string) => string;
  /** The `d` of an SVG path. */
  readonly draw: (name: string) => string;
}

export function createGrounds(atlas = createAtlases()): Grounds {
  const drawn = new Map<string, Ground>();
  const groundOf = (frame: string): Ground => {
    const ground = drawn.get(frame) ?? drawGround(frameNamed(frame), atlas);
    drawn.set(frame, ground);
    return ground;
  };
  return {
    nameOf: (part, frame) => `${part} ${frame}`,
    draw: (name) => {
      const at = name.indexOf(" ");
      return groundOf(name.slice(at + 1))[name.slice(0, at) as keyof Ground];
    },
  };
}
