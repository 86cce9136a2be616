import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cutFont, FONTS } from "./fonts/cut-font.ts";

/** Makes the fonts of the default theme anew, in `templates/fonts/`: `node bench/run.mjs fonts`. */
mkdirSync("templates/fonts", { recursive: true });
for (const name of FONTS) {
  const bytes = await cutFont(name);
  writeFileSync(join("templates/fonts", `${name}.woff2`), bytes);
  console.log(`${name}: ${bytes.length} bytes`);
}
