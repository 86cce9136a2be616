/**
 * Shows the buttons that copy a text of the page, where the browser lets a page write to the clipboard, and those
 * that save it as a file.
 */
export function startCopying(): void {
  if (navigator.clipboard !== undefined) each("[data-copy]", (button) => copy(button));
  each("[data-save]", save);
}

function each(selector: string, act: (button: HTMLButtonElement) => void): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>(`button${selector}`)) {
    button.hidden = false;
    button.addEventListener("click", () => act(button));
  }
}

async function copy(button: HTMLButtonElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(textOf(button.dataset.copy).trim());
    say(button, button.dataset.copied ?? "");
  } catch {
    // Refused: the text stands beside it and can be selected.
    say(button, "");
  }
}

/** HTML knows only `\n`; lines of RIS end in `\r\n`. */
function save({ dataset }: HTMLButtonElement): void {
  const { save: of, file = "" } = dataset;
  const text = file.endsWith(".ris") ? textOf(of).replace(/\n/g, "\r\n") : textOf(of);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  link.download = file;
  link.click();
  // Once the browser has begun to read it.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function textOf(id: string | undefined): string {
  return document.getElementById(id ?? "")?.textContent ?? "";
}

function say(button: HTMLButtonElement, text: string): void {
  const status = button.parentElement?.querySelector("[role=status]");
  if (status) status.textContent = text;
}
