/**
 * Makes the numbers beside "in this report" buttons that show the mentions in the text, one entity at
 * a time. Without it they are numbers, and the names beside them links.
 */
export function startHighlighting(): void {
  const margin = document.querySelector<HTMLElement>(".margin[data-show]");
  const prose = document.querySelector(".report-text");
  if (margin === null || prose === null) return;
  for (const link of margin.querySelectorAll<HTMLAnchorElement>(".terms a")) {
    const count = link.parentElement?.querySelector(".count");
    const mentions = mentionsOf(link, prose);
    if (count && mentions.length > 0) count.replaceWith(buttonOf(link, mentions, count, margin));
  }
}

/** The first mention in a section is a link to the same page; all of them name the same entity. */
function mentionsOf(link: HTMLAnchorElement, prose: Element): readonly Element[] {
  const all = [...prose.querySelectorAll<HTMLElement>("[data-entity]")];
  const named = all.find((mention) => mention instanceof HTMLAnchorElement && mention.href === link.href);
  return named === undefined ? [] : all.filter(({ dataset }) => dataset.entity === named.dataset.entity);
}

function buttonOf(link: Element, mentions: readonly Element[], count: Element, margin: HTMLElement): Element {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "count show-mentions";
  button.textContent = count.textContent;
  button.title = margin.dataset.show ?? "";
  button.setAttribute("aria-label", `${count.textContent}, ${margin.dataset.show}: ${link.textContent}`);
  button.setAttribute("aria-pressed", "false");
  button.addEventListener("click", () => {
    const wanted = button.getAttribute("aria-pressed") === "false";
    for (const other of margin.querySelectorAll(".show-mentions")) other.setAttribute("aria-pressed", "false");
    for (const lit of document.querySelectorAll(".mention-lit")) lit.classList.remove("mention-lit");
    if (!wanted) return;
    button.setAttribute("aria-pressed", "true");
    for (const mention of mentions) mention.classList.add("mention-lit");
    if (!mentions.some(isInSight)) mentions[0]?.scrollIntoView({ block: "center" });
  });
  return button;
}

function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
}
