import type { Stem } from "../../../shared/search/terms.ts";
import type { SearchSetup } from "../../../src/render/search.ts";
import { answerView, overview, summary } from "./answer-view.ts";
import { type DatedQuestion, datedQuestion } from "./dated-question.ts";
import { element, on } from "./dom.ts";
import { createFiles } from "./files.ts";
import { openIndex } from "./open-index.ts";
import { isEmpty, type Request } from "./request.ts";
import { type Result, search } from "./search.ts";
import type { SearchContext } from "./search-context.ts";
import { loadStemmer } from "./stemmers.ts";

/** Where questions are asked and answered. */
interface SearchPage {
  readonly page: HTMLElement;
  readonly field: HTMLElement;
  /** What is in it is the answer. */
  readonly place: HTMLElement;
  readonly setup: SearchSetup;
}

/** @param typing the question may not be finished. */
type Show = (request: Request, typing: boolean) => Promise<void>;

/** Puts answers into the page, shown and said aloud: that to the newest question, whichever is found first. */
export function createAnswers({ page, field, place, setup }: SearchPage, ask: SearchContext["ask"]): Show {
  const status = element("p", { class: "visually-hidden", role: "status" });
  place.before(status);
  const opened = new Set<string>();
  const context = createOpener(() => openContext(setup, ask));
  let turn = 0;

  function put({ nodes, said }: Answer): void {
    page.removeAttribute("aria-busy");
    place.replaceChildren(...nodes);
    status.textContent = said;
  }
  return async function show(request, typing) {
    const mine = ++turn;
    const isNewest = () => mine === turn;
    page.setAttribute("aria-busy", "true");
    const waiting = setTimeout(tellWaiting, PATIENCE, status, place, setup);
    try {
      const answer = await answerTo(request, typing, opened, await context.open(), isNewest);
      if (isNewest()) put(answer);
    } catch {
      // A site that was published anew has another index.
      context.forget();
      const again = () => {
        field.focus();
        void show(request, false);
      };
      if (isNewest()) put({ nodes: failure(setup, again), said: setup.words.failed });
    } finally {
      clearTimeout(waiting);
    }
  };
}

interface Answer {
  readonly nodes: readonly Node[];
  /** Aloud. */
  readonly said: string;
}

/** @param isNewest tells whether anybody still waits for it: else nothing of it is made. */
async function answerTo(
  request: Request,
  typing: boolean,
  opened: Set<string>,
  context: SearchContext,
  isNewest: () => boolean,
): Promise<Answer> {
  if (isEmpty(request)) return { nodes: await overview(request, context), said: "" };
  const [result, dated] = await find(request, typing, context);
  const nodes = isNewest() ? await answerView(result, dated, request, opened, context) : [];
  return { nodes, said: summary(result, context) };
}

/** Milliseconds after which readers are told that it takes time. */
const PATIENCE = 600;

/** Where there is no answer yet, also for the eyes. */
function tellWaiting(status: HTMLElement, place: HTMLElement, { words }: SearchSetup): void {
  status.textContent = words.searching;
  if (place.childElementCount === 0) place.append(element("p", { class: "note" }, words.searching));
}

function failure({ words }: SearchSetup, again: () => void): readonly Node[] {
  const button = element("button", { type: "button", class: "search-button" }, words.retry);
  return [element("p", { class: "note" }, words.failed), on(button, "click", again)];
}

function find(request: Request, typing: boolean, context: SearchContext): Promise<[Result, DatedQuestion | null]> {
  return Promise.all([search(request, typing, context.index, context.stems), datedQuestion(request, context)]);
}

async function openContext(setup: SearchSetup, ask: SearchContext["ask"]): Promise<SearchContext> {
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
