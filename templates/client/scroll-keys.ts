/** Lets the keyboard reach what scrolls sideways: not every browser lets the arrow keys into a box that overflows (Safari does not). */
export function letKeysScroll(): void {
  for (const box of document.querySelectorAll<HTMLElement>(".prose table, .prose pre")) {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
  }
}
