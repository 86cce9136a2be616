/** A style given as an object, as the value of an attribute; bare numbers are pixels where a property takes lengths. */
export function styleText(style: object): string {
  return Object.entries(style)
    .filter(([, value]) => value !== null && value !== undefined && value !== "")
    .map(([property, value]) => {
      const name = property.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
      return `${name}:${value}${typeof value === "number" && !TAKES_NUMBERS.test(name) ? "px" : ""};`;
    })
    .join("");
}

/** A custom property takes anything. */
const TAKES_NUMBERS =
  /^--|^(?:animation-iteration-count|column-count|fill-opacity|flex|flex-grow|flex-shrink|font-weight|grid-column|grid-row|line-height|opacity|order|orphans|stroke-opacity|stroke-width|tab-size|widows|z-index|zoom)$/;
