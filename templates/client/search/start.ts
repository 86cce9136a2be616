import type { Stem } from "../../../shared/search/terms.ts";
import type { SearchSetup } from "../../../src/render/search.ts";
import { answerView, overview, summary } from "./answer-view.ts";
import { type DatedQuestion, datedQuestion } from "./dated-question.ts";
import { element, on } from "./dom.ts";
import { createFiles } from "./files.ts";
import { openIndex } from "./open-index.ts";
import { isEmpty, type Request, readRequest, writeRequest } from "./request.ts";
import { type Result, search } from "./search.ts";
import type { SearchContext } from "./search-context.ts";
import { loadStemmer } from "./stemmers.ts";

/** The search page: the address is the question, so that it can be sent to others and gone back to. */
export function startSearch(page: HTMLElement): void {
  const setup = JSON.parse(page.dataset.search ?? "{}") as SearchSetup;
  const field = page.querySelector<HTMLInputElement>("#search-q");
  const place = page.querySelector<HTMLElement>(".search-answer");
  if (field === null || place === null) return;
  const status = element("p", { class: "visually-hidden", role: "status" });
  place.before(status);
  const opened = new Set<string>();
  const context = createOpener(() => openHouse(setup, ask));
  let request = readRequest(location.search);
  let turn = 0;

  async function show(typing: boolean): Promise<void> {
    const mine = ++turn;
    page.setAttribute("aria-busy", "true");
    const waiting = setTimeout(tellWaiting, PATIENCE, status, place, setup);
    try {
      const here = await context.open();
      if (isEmpty(request)) {
        const nodes = await overview(request, here);
        if (mine === turn) put(nodes, "");
        return;
      }
      const [result, dated] = await find(request, typing, here);
      if (mine !== turn) return;
      const nodes = await answerView(result, dated, request, opened, here);
      if (mine === turn) put(nodes, summary(result, here));
    } catch {
      // A site that was published anew has another index.
      context.forget();
      if (mine === turn) put(failure(setup, again), setup.words.failed);
    } finally {
      clearTimeout(waiting);
    }
  }
  function again(): void {
    field?.focus();
    void show(false);
  }
  function put(nodes: readonly Node[], said: string): void {
    page.removeAttribute("aria-busy");
    place?.replaceChildren(...nodes);
    status.textContent = said;
  }
  function ask(next: Request): void {
    request = next;
    if (field !== null && field.value !== next.words) field.value = next.words;
    const address = location.pathname + writeRequest(next);
    if (address !== location.pathname + location.search) history.pushState(null, "", address);
    void show(false);
  }
  function askTyped(): void {
    request = { ...request, words: field?.value ?? "" };
    history.replaceState(null, "", location.pathname + writeRequest(request));
    void show(true);
  }
  function fromAddress(): void {
    request = readRequest(location.search);
    if (field !== null) field.value = request.words;
    void show(false);
  }

  onSlash(field);
  let pause: ReturnType<typeof setTimeout> | undefined;
  field.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(askTyped, PAUSE);
  });
  field.form?.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(pause);
    ask({ ...request, words: field.value });
  });
  window.addEventListener("popstate", fromAddress);
  // What was typed while this was fetched, or kept by the browser, is not to be lost.
  (field.value === "" ? fromAddress : askTyped)();
  if (isEmpty(request)) field.focus();
}

/** Milliseconds after the last letter. */
const PAUSE = 180;
/** Milliseconds after which readers are told that it takes time. */
const PATIENCE = 600;

/** Where there is no answer yet, also for the eyes. */
function tellWaiting(status: HTMLElement, place: HTMLElement | null, { words }: SearchSetup): void {
  status.textContent = words.searching;
  if (place?.childElementCount === 0) place.append(element("p", { class: "note" }, words.searching));
}

/** A slash leads to the field. */
function onSlash(field: HTMLInputElement): void {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
    event.preventDefault();
    field.focus();
  });
}

function failure({ words }: SearchSetup, again: () => void): readonly Node[] {
  const button = element("button", { type: "button", class: "search-button" }, words.retry);
  return [element("p", { class: "note" }, words.failed), on(button, "click", again)];
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.matches("input, textarea, select") || target.isContentEditable);
}

function find(request: Request, typing: boolean, context: SearchContext): Promise<[Result, DatedQuestion | null]> {
  return Promise.all([search(request, typing, context.index, context.stems), datedQuestion(request, context)]);
}

async function openHouse(setup: SearchSetup, ask: SearchContext["ask"]): Promise<SearchContext> {
  const index = await openIndex(createFiles(setup.index));
  const stems: readonly Stem[] = await Promise.all(index.head.languages.map(loadStemmer));
  return { setup, index, stems, ask };
}

interface Opener<T> {
  readonly open: () => Promise<T>;
  /** The next one is made anew. */
  readonly forget: () => void;
}

function createOpener<T>(make: () => Promise<T>): Opener<T> {
  let made: Promise<T> | undefined;
  return {
    open: () => {
      made ??= make();
      return made;
    },
    forget: () => {
      made = undefined;
    },
  };
}
