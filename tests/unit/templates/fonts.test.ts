import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { BOLDEST, cutFont, FONTS, LIGHTEST } from "../../../bench/fonts/cut-font.ts";

const TEMPLATES = new URL("../../../templates/", import.meta.url);
const styles = readdirSync(new URL("styles/", TEMPLATES)).map(
  (name) => [name, readFileSync(new URL(`styles/${name}`, TEMPLATES), "utf8")] as const,
);

describe("the fonts", () => {
  it.each(FONTS)("%s is what `node bench/run.mjs fonts` makes", async (name) => {
    expect(readFileSync(new URL(`fonts/${name}.woff2`, TEMPLATES)).equals(await cutFont(name))).toBe(true);
  });

  it("have every weight that a style sheet asks for", () => {
    const asked = styles.flatMap(([name, css]) =>
      [...css.matchAll(/font-weight:\s*([\d ]+);/g)].flatMap(([, weights = ""]) =>
        weights.split(" ").map((weight) => [name, Number(weight)] as const),
      ),
    );
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.filter(([, weight]) => weight < LIGHTEST || weight > BOLDEST)).toEqual([]);
  });
});
