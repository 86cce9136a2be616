import { z } from "zod";
import { onOff } from "./on-off.ts";

/** What a site may switch off, by name. A page kind or a data file that is a feature bears its name. */
export const featuresSchema = z
  .strictObject({
    mentions: onOff().describe("Every mention as data, in `data/mentions.jsonl`"),
  })
  .prefault({});

export type Feature = keyof z.output<typeof featuresSchema>;
