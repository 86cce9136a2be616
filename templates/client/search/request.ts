/** What a reader asks, as it stands in the address of the page. */
export interface Request {
  readonly words: string;
  /** Facet → values, all of which are to be met. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** Each `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or empty. */
  readonly published: readonly [from: string, to: string];
  readonly happened: readonly [from: string, to: string];
  /** Also what may be of these dates, or not. */
  readonly perhaps: boolean;
  readonly order: Order;
}

export type Order = "relevance" | "newest" | "oldest";

/** Facets by their names in the index, which are those of the address. */
export const FACETS = ["people", "places", "topics", "organisations", "authors", "source"] as const;

export const NO_REQUEST: Request = {
  words: "",
  values: new Map(),
  published: ["", ""],
  happened: ["", ""],
  perhaps: false,
  order: "relevance",
};

/** What is not understood is passed over. */
export function readRequest(query: string): Request {
  const params = new URLSearchParams(query);
  const text = (name: string) => (params.get(name) ?? "").slice(0, LONGEST);
  const values = FACETS.map((name) => {
    const given = params.getAll(name).filter((value) => value !== "");
    return [name, [...new Set(given)].slice(0, MOST_VALUES)] as const;
  });
  const order = params.get("order");
  return {
    words: text("q"),
    values: new Map(values.filter(([, given]) => given.length > 0)),
    published: [text("from"), text("to")],
    happened: [text("happened-from"), text("happened-to")],
    perhaps: params.get("perhaps") === "yes",
    order: order === "newest" || order === "oldest" ? order : "relevance",
  };
}

const LONGEST = 1000;
const MOST_VALUES = 12;

/** The query of the address, with its `?`; empty where nothing is asked. */
export function writeRequest({ words, values, published, happened, perhaps, order }: Request): string {
  const params = new URLSearchParams();
  const set = (name: string, value: string) => value !== "" && params.append(name, value);
  set("q", words.trim());
  for (const name of FACETS) for (const value of values.get(name) ?? []) set(name, value);
  set("from", published[0]);
  set("to", published[1]);
  set("happened-from", happened[0]);
  set("happened-to", happened[1]);
  if (perhaps && [...published, ...happened].some((date) => date !== "")) set("perhaps", "yes");
  if (order !== "relevance") set("order", order);
  const query = params.toString();
  return query === "" ? "" : `?${query}`;
}

export function withValue(request: Request, facet: string, value: string): Request {
  const values = new Map(request.values);
  values.set(facet, [...new Set([...(values.get(facet) ?? []), value])]);
  return { ...request, values };
}

export function withoutValue(request: Request, facet: string, value: string): Request {
  const values = new Map(request.values);
  const left = (values.get(facet) ?? []).filter((one) => one !== value);
  if (left.length === 0) values.delete(facet);
  else values.set(facet, left);
  return { ...request, values };
}

export function isEmpty({ words, values, published, happened }: Request): boolean {
  return words.trim() === "" && values.size === 0 && [...published, ...happened].every((date) => date === "");
}
