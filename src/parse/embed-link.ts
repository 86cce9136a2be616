import type { Element, ElementContent } from "hast";

/** A frame or player as a link to what it would have loaded; `undefined` where it names no address. */
export function embedLink(element: Element): Element | undefined {
  const address = addressOf(element) ?? firstAddress(element.children);
  if (address === undefined) return undefined;
  return link(
    address,
    words(element.properties.title) ?? words(element.properties.ariaLabel) ?? withoutScheme(address),
  );
}

/** A picture as a link to itself, named by its alternative text. */
export function pictureLink({ properties }: Element): Element {
  const address = String(properties.src);
  return link(address, words(properties.alt) ?? words(properties.title) ?? withoutScheme(address));
}

/**
 * Whether a browser would ask another server for it. Read as browsers do (WHATWG URL): `//host`
 * and `/\host` name a server too, and so does `https:host`.
 */
export function isRemote(source: unknown): boolean {
  if (typeof source !== "string") return false;
  try {
    const { protocol, host } = new URL(source, "http://here.invalid/a/b");
    return (protocol === "http:" || protocol === "https:") && host !== "here.invalid";
  } catch {
    return true;
  }
}

const ADDRESSES = ["src", "data", "dataSrc", "href"] as const;

function addressOf({ properties }: Element): string | undefined {
  for (const key of ADDRESSES) {
    const value = properties[key];
    if (typeof value === "string" && /^(https?:|\/|[^:/?#]+([/?#]|$))/i.test(value.trim())) return value.trim();
  }
  return undefined;
}

function firstAddress(children: readonly ElementContent[]): string | undefined {
  for (const child of children) {
    if (child.type !== "element") continue;
    const address = addressOf(child) ?? firstAddress(child.children);
    if (address !== undefined) return address;
  }
  return undefined;
}

function link(address: string, text: string): Element {
  // `//host/x` would take the scheme of whatever page it stands on.
  const href = address.startsWith("//")
    ? `https:${address}`
    : address.replace(/^https?:/i, (scheme) => scheme.toLowerCase());
  return { type: "element", tagName: "a", properties: { href }, children: [{ type: "text", value: text }] };
}

function words(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

function withoutScheme(address: string): string {
  return address.replace(/^(https?:)?\/\//i, "").slice(0, 100);
}
