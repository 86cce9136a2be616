import type { Text } from "mdast";
import type { VFile } from "vfile";
import { placeAt } from "../model/problem.ts";

/** Cheap: asked of every text. */
export function mayHoldSpacedAddress({ value }: Text): boolean {
  return value.includes("](");
}

/**
 * Tells of links and pictures that Markdown leaves as text, because their address has a space: "![Harbour](IMG 0001.JPG)".
 * (https://spec.commonmark.org/0.31.2/#link-destination)
 */
export function tellSpacedAddresses(texts: readonly Text[], file: VFile): void {
  const document = String(file);
  for (const { position } of texts) {
    const [from, to] = [position?.start.offset, position?.end.offset];
    if (from === undefined || to === undefined) continue;
    for (const { index, groups } of document.slice(from, to).matchAll(SPACED)) {
      const { mark = "", words = "" } = groups ?? {};
      const address = groups?.address?.trim() ?? "";
      if (!/\s/.test(address) || (mark === "" && !PATH.test(address))) continue;
      const what = mark === "" ? "link" : "picture";
      const message = file.message(
        `this is no ${what}, because its address has a space: it is printed as it is written`,
        {
          place: placeAt(document, from + index),
          ruleId: "spaced-address",
        },
      );
      Object.assign(message, { actual: address, note: `Write ${mark}[${words}](<${address}>)` });
    }
  }
}

/** A title in quotation marks may stand behind an address: what holds one is none of ours. Each step has a measure. */
const SPACED = /(?<mark>!?)\[(?<words>[^[\]\n]{0,200})\]\((?<address>[^()<>"'\n]{3,600})\)/g;

/** "[1](as he said)" is no link that somebody has tried to write. */
const PATH = /\/|\.[A-Za-z0-9]{2,5}(?:#\S*)?$/;
