import type { Element, ElementContent } from "hast";
import { toString as textOf } from "hast-util-to-string";
import { elementsIn, type HtmlPage } from "./html-page.ts";

/** Elements that run, load or hold something else, and that no page of ours has. */
const NONE_OF_OURS = new Set(
  "iframe frame frameset object embed applet base portal fencedframe template noscript xmp plaintext foreignobject animate set marquee math".split(
    " ",
  ),
);
const ADDRESSES = ["href", "src", "action", "formAction", "data", "poster", "cite", "ping", "xLinkHref", "background"];
const LEADS = new Set(["http:", "https:", "mailto:", "tel:"]);
/** What a page asks for when it is opened, or may ask for. */
const LOADS = new Set([
  "img",
  "script",
  "link",
  "source",
  "video",
  "audio",
  "track",
  "input",
  "image",
  "use",
  "form",
  "button",
]);
const TO_ELSEWHERE = new Set(["canonical", "alternate", "license"]);

/** What in a page would run, load from elsewhere or lead to code: nothing, where all that is hostile is text. @param home Of the site. */
export function pageFaults(page: HtmlPage, home: string, policy: string): readonly string[] {
  // The search says without scripts where else to look.
  const ours = elementsIn(page, ".search-page").flatMap(({ children }) => children.filter(isNoScript));
  const others = elementsIn(page, "*").filter((element) => !ours.includes(element));
  return [...others.flatMap((element) => elementFaults(element, home)), ...policyFaults(page, policy)];
}

const isNoScript = (node: ElementContent) => node.type === "element" && node.tagName === "noscript";

function elementFaults(element: Element, home: string): readonly string[] {
  const { tagName, properties } = element;
  const faults: string[] = [];
  if (NONE_OF_OURS.has(tagName.toLowerCase())) faults.push(`<${tagName}>`);
  if (tagName === "style") faults.push("<style>");
  if (tagName === "script") faults.push(...scriptFaults(element));
  for (const [name, value] of Object.entries(properties)) {
    if (/^on|^style$|^srcDoc$/i.test(name)) faults.push(`${name} of <${tagName}>`);
    if (ADDRESSES.includes(name)) faults.push(...addressFaults(element, name, String(value), home));
  }
  if (tagName === "meta" && String(properties.httpEquiv).toLowerCase() === "refresh") {
    const [, to] = /^0; url=(\/.*)$/.exec(String(properties.content)) ?? [];
    if (to === undefined || new URL(to, home).origin !== new URL(home).origin)
      faults.push(`refresh to ${properties.content}`);
  }
  return faults;
}

function scriptFaults(script: Element): readonly string[] {
  if (script.properties.type === "application/ld+json") return isJson(textOf(script)) ? [] : ["JSON-LD that is none"];
  return typeof script.properties.src === "string" && textOf(script) === "" ? [] : ["a script in the page"];
}

function addressFaults({ tagName, properties }: Element, name: string, value: string, home: string): readonly string[] {
  const fault = [`${name}="${value.slice(0, 80)}" of <${tagName}>`];
  if (!URL.canParse(value, home)) return fault;
  const url = new URL(value, home);
  const rel = [properties.rel].flat().map(String);
  const loads = LOADS.has(tagName) && !(tagName === "link" && rel.some((word) => TO_ELSEWHERE.has(word)));
  if (loads) return url.origin === new URL(home).origin || value.startsWith("data:image/") ? [] : fault;
  return LEADS.has(url.protocol) ? [] : fault;
}

/** The policy stands before anything that it is to hold for. */
function policyFaults(page: HtmlPage, policy: string): readonly string[] {
  const [head] = elementsIn(page, "head");
  const [charset, first] = head?.children.filter((child) => child.type === "element") ?? [];
  const stands =
    charset?.properties.charSet !== undefined && first?.properties.httpEquiv?.toString() === "Content-Security-Policy";
  return stands && first.properties.content === policy ? [] : ["no policy at the head"];
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
