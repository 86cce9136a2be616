import type { Inspection } from "./inspection.ts";

/**
 * Every link to another site, once an address, in the order of hosts: for a program that tries them, which this one
 * never does.
 * @returns JSON, or lines of address, number of links, and the first place, with tabs between.
 */
export function externalLinks({ surveys }: Pick<Inspection, "surveys">, json: boolean): string {
  const links = new Map<string, { href: string; links: number; file: string; line: number; column: number }>();
  for (const [file, { external }] of surveys) {
    for (const { href, place } of external) {
      const known = links.get(href);
      if (known) known.links++;
      else links.set(href, { href, links: 1, file, line: place.line, column: place.column });
    }
  }
  const sorted = [...links.values()].sort((a, b) => order(hostOf(a.href), hostOf(b.href)) || order(a.href, b.href));
  if (json) return `${JSON.stringify(sorted, null, 2)}\n`;
  return sorted.map(({ href, links: n, file, line, column }) => `${href}\t${n}\t${file}:${line}:${column}\n`).join("");
}

function hostOf(href: string): string {
  return /^(?:https?:)?\/\/([^/?#]*)/i.exec(href)?.[1]?.toLowerCase() ?? "";
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
