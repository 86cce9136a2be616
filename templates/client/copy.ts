/** Shows the buttons that copy a text of the page, where the browser lets a page write to the clipboard. */
export function startCopying(): void {
  if (navigator.clipboard === undefined) return;
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-copy]")) {
    const text = () => document.getElementById(button.dataset.copy ?? "")?.textContent?.trim() ?? "";
    button.hidden = false;
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(text());
        say(button, button.dataset.copied ?? "");
      } catch {
        // Refused: the text stands beside it and can be selected.
        say(button, "");
      }
    });
  }
}

function say(button: HTMLButtonElement, text: string): void {
  const status = button.parentElement?.querySelector("[role=status]");
  if (status) status.textContent = text;
}
