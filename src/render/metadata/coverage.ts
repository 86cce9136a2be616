/**
 * A date that is no single day, in the form of ISO 8601 that schema.org wants of `temporalCoverage`:
 * `1937-07~` → `1937-07`, `193X` → `1930/1939`, `../1991` as it is. `undefined` where ISO has no form for it.
 * @param edtf canonical.
 */
export function temporalCoverage(edtf: string): string | undefined {
  const plain = edtf.replace(/[~?%]/g, "").replace(/^\[(.*)\.\.(.*)\]$/, "$1/$2");
  if (/^\d+X+$/.test(plain)) return `${plain.replaceAll("X", "0")}/${plain.replaceAll("X", "9")}`;
  const [from = "", to] = plain.split("/");
  const isFit = (end: string) => end === ".." || /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d(?:T\S+)?)?)?$/.test(end);
  if (to === undefined) return isFit(from) && from !== ".." ? from : undefined;
  const ends = [from, to].map((end) => (end === "" ? ".." : end));
  return ends.every(isFit) ? ends.join("/") : undefined;
}
