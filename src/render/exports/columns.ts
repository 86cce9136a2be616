/** A column of a table: what it is called, what type it has (of Frictionless Table Schema), what it means, what a row says. */
export interface Column<T> {
  readonly name: string;
  readonly type: "string" | "integer" | "number" | "boolean" | "date" | "array";
  readonly format?: "uri";
  readonly description: string;
  readonly value: (row: T) => Cell;
}

/** `null` is an empty cell. A list is a JSON array in JSON, and in CSV its items with semicolons between them. */
export type Cell = string | number | boolean | null | readonly unknown[];

/** RFC 4180, in UTF-8, with a header. */
export function csv<T>(columns: readonly Column<T>[], rows: Iterable<T>): string {
  const lines = [columns.map(({ name }) => name).join(",")];
  for (const row of rows) lines.push(columns.map(({ value }) => cellText(value(row))).join(","));
  return `${lines.join("\r\n")}\r\n`;
}

/** The same as an object, whose keys are the columns' names. */
export function record<T>(columns: readonly Column<T>[], row: T): Record<string, Cell> {
  const made: Record<string, Cell> = {};
  for (const { name, value } of columns) made[name] = value(row);
  return made;
}

function cellText(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number" || typeof cell === "boolean") return String(cell);
  const text = typeof cell === "string" ? cell : cell.join(";");
  if (!SPECIAL.test(text)) return text;
  const clean = text.replace(FORBIDDEN, " ").replace(/\p{Surrogate}/gu, "\ufffd");
  return /[",\r\n]|^\s|\s$/.test(clean) ? `"${clean.replaceAll('"', '""')}"` : clean;
}

const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const SPECIAL = /[",\r\n]|^\s|\s$|[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;
