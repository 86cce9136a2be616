/**
 * The address that a statement of rights names: "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/." In Chinese no
 * space need follow it, so it ends where its letters do.
 */
export function licenceAddress(rights: string): string | undefined {
  return /https?:\/\/[!-~]+/.exec(rights)?.[0].replace(/(?:[<>"].*|[.,;:!?)'\]]+)$/, "");
}
