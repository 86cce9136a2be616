import { placeBeside } from "./preview-place.ts";
import { createSlip } from "./preview-slip.ts";
import { createPreviewReader } from "./preview-text.ts";

/** In milliseconds: how long a reader rests on a link before its preview, and how long it waits for the pointer to come over. */
const REST = 350;
const GRACE = 250;

/**
 * Shows beside a link what it leads to, where a pointer rests on it or the keyboard has reached it. By touch never: a
 * tap follows the link. As WCAG 1.4.13 wants it, the preview stays while the link has the pointer or the focus, the
 * pointer may go over to it, and Escape puts it away.
 */
export function startPreviews(): void {
  const main = document.querySelector<HTMLElement>("main[data-previews]");
  if (main === null || wantsToSave()) return;
  const base = main.dataset.previews ?? "/";
  const read = createPreviewReader();
  const slip = createSlip(main);
  let wanted: HTMLAnchorElement | null = null;
  let timer = 0;

  const later = (act: () => void, wait: number) => {
    clearTimeout(timer);
    timer = window.setTimeout(act, wait);
  };
  const hide = () => {
    clearTimeout(timer);
    wanted = null;
    slip.hide();
  };
  const want = (link: HTMLAnchorElement, at?: PointerEvent) => {
    // The pointer is back before it was too late.
    if (slip.shows(link)) return clearTimeout(timer);
    wanted = link;
    later(async () => {
      const [preview] = await Promise.all([read(link), slip.styled()]);
      // Meanwhile the reader may have gone on.
      if (wanted !== link || slip.shows(link)) return;
      slip.hide();
      if (preview !== null) slip.show(link, preview, (box) => placeBeside(link, box, at));
    }, REST);
  };
  const leave = () => {
    if (wanted === null || hasKeyboard(wanted)) return;
    later(hide, GRACE);
  };

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch" || !(event.target instanceof Element)) return;
    const link = linkAt(event.target, main, base);
    if (link !== null) want(link, event);
    else if (slip.holds(event.target)) clearTimeout(timer);
    else leave();
  });
  document.documentElement.addEventListener("pointerleave", leave);
  document.addEventListener("focusin", ({ target }) => {
    const link = target instanceof Element ? linkAt(target, main, base) : null;
    if (link !== null && hasKeyboard(link)) want(link);
    else hide();
  });
  document.addEventListener("focusout", ({ target }) => {
    if (target === wanted) hide();
  });
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") hide();
  });
  document.addEventListener("pointerdown", ({ target }) => {
    if (!(target instanceof Node && slip.holds(target))) hide();
  });
  window.addEventListener("pagehide", hide);
}

/** A link to another page of the archive, but for those that have said all: headlines of rows, days, bars, ways on. */
function linkAt(target: Element, main: HTMLElement, base: string): HTMLAnchorElement | null {
  const link = target.closest("a");
  if (!(link instanceof HTMLAnchorElement) || !main.contains(link) || link.matches(SAID)) return null;
  const { origin, pathname } = link;
  const isPage = origin === location.origin && pathname.startsWith(base) && pathname.endsWith("/");
  return isPage && pathname !== location.pathname && pathname !== base ? link : null;
}

const SAID =
  ".row-headline a, .lead-headline a, nav:not(.related, .same-people) a, table.month a, svg a, [title], [download]";

function hasKeyboard(link: Element): boolean {
  return link.matches(":focus-visible");
}

/** The reader has asked the browser to load no more than needed. */
function wantsToSave(): boolean {
  const { connection } = navigator as Navigator & { readonly connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}
