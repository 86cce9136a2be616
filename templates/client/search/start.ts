import type { SearchSetup } from "../../../src/render/search.ts";
import { createAnswers } from "./answers.ts";
import { isEmpty, type Request, readRequest, writeRequest } from "./request.ts";

/** The search page: the address is the question, so that it can be sent to others and gone back to. */
export function startSearch(page: HTMLElement): void {
  const setup = JSON.parse(page.dataset.search ?? "{}") as SearchSetup;
  const field = page.querySelector<HTMLInputElement>("#search-q");
  const place = page.querySelector<HTMLElement>(".search-answer");
  if (field === null || place === null) return;
  const show = createAnswers({ page, field, place, setup }, ask);
  let request = readRequest(location.search);

  function ask(next: Request): void {
    request = next;
    if (field !== null && field.value !== next.words) field.value = next.words;
    const address = location.pathname + writeRequest(next);
    if (address !== location.pathname + location.search) history.pushState(null, "", address);
    void show(request, false);
  }
  function askTyped(): void {
    request = { ...request, words: field?.value ?? "" };
    history.replaceState(null, "", location.pathname + writeRequest(request));
    void show(request, true);
  }
  function fromAddress(): void {
    request = readRequest(location.search);
    if (field !== null) field.value = request.words;
    void show(request, false);
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

/** A slash leads to the field. */
function onSlash(field: HTMLInputElement): void {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
    event.preventDefault();
    field.focus();
  });
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.matches("input, textarea, select") || target.isContentEditable);
}
