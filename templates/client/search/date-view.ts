import { element, on } from "./dom.ts";
import type { Request } from "./request.ts";
import type { SearchContext } from "./search-context.ts";

/** Fields for when reports were published, and for when what they tell of happened. */
export function dateFields(request: Request, context: SearchContext): HTMLElement {
  const { words, published, happened } = context.setup;
  const groups = [
    rangeOf("published", published, request.published, context),
    rangeOf("happened", happened, request.happened, context),
  ];
  const form = element(
    "form",
    { class: "search-dates" },
    ...groups.map(({ field }) => field),
    element("p", { class: "search-hint", id: "search-date-form" }, words.dateForm),
    element("button", { type: "submit", class: "search-button" }, words.apply),
  );
  return on(form, "submit", (event) => {
    event.preventDefault();
    const [publishedRange, happenedRange] = groups.map(({ read }) => read());
    context.ask({ ...request, published: publishedRange ?? ["", ""], happened: happenedRange ?? ["", ""] });
  });
}

function rangeOf(name: string, label: string, [from, to]: Request["published"], { setup }: SearchContext) {
  const input = (end: "from" | "to", value: string) =>
    element("input", {
      type: "text",
      value,
      inputmode: "numeric",
      pattern: "\\s*\\d{4}(-\\d{1,2}(-\\d{1,2})?)?\\s*",
      placeholder: setup.examples[end === "from" ? 0 : 1],
      size: "10",
      "aria-label": `${label}, ${end === "from" ? setup.words.dateFrom : setup.words.dateTo}`,
      "aria-describedby": "search-date-form",
    });
  const [first, last] = [input("from", from), input("to", to)];
  const field = element(
    "fieldset",
    { class: `search-range ${name}` },
    element("legend", {}, label),
    first,
    element("span", { "aria-hidden": "true" }, "–"),
    last,
  );
  return { field, read: () => [first.value.trim(), last.value.trim()] as const };
}
