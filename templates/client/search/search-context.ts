import type { Stem } from "../../../shared/search/terms.ts";
import type { SearchSetup } from "../../../src/render/search.ts";
import type { Index } from "./index.ts";
import { type Request, writeRequest } from "./request.ts";

/** What all parts of the page share. */
export interface SearchContext {
  readonly setup: SearchSetup;
  readonly index: Index;
  readonly stems: readonly Stem[];
  /** Asks another question, from a link or a field: it becomes a step of the browser's history. */
  readonly ask: (request: Request) => void;
}

export function addressOf(path: string, { setup }: Pick<SearchContext, "setup">): string {
  return setup.base + path.split("/").map(encodeURIComponent).join("/");
}

/** A link to another question of this page, which needs no request. */
export function questionLink(link: HTMLAnchorElement, request: Request, context: SearchContext): HTMLAnchorElement {
  link.href = location.pathname + writeRequest(request);
  link.addEventListener("click", (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    context.ask(request);
  });
  return link;
}

/** "18 reports", in the plural that the language wants. */
export function reports(n: number, { setup }: Pick<SearchContext, "setup">): string {
  const category = new Intl.PluralRules(setup.language).select(n);
  return fill(setup.reports[category] ?? setup.reports.other ?? "{n}", number(n, setup.language));
}

export function number(n: number, language: string): string {
  return n.toLocaleString(language);
}

/** Puts a text where the gap of a word of the interface is. */
export function fill(words: string, text: string): string {
  return words.replace(/\{(?:n|what)\}/, () => text);
}
