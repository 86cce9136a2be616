/** Values of another generator's front matter, which writes one thing in several ways. */

type Front = Readonly<Record<string, unknown>>;

/** The first of the keys that has a text, a number or a date. */
export function textOf(front: Front, ...keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const value = front[key];
    if (typeof value === "string" && value.trim() !== "") return value.trim();
    if (typeof value === "number" || typeof value === "boolean" || value instanceof Date) return plain(value);
  }
  return undefined;
}

/** All of the keys, one after the other; a text is a list of one, and a map the name that it gives. */
export function listOf(front: Front, ...keys: readonly string[]): readonly string[] {
  const values = keys.flatMap((key) => {
    const value = front[key];
    return (Array.isArray(value) ? value : [value]).flatMap((item) => {
      if (typeof item === "string" || typeof item === "number") return plain(item).trim();
      return typeof item === "object" && item !== null ? (textOf(item as Front, "name") ?? []) : [];
    });
  });
  return [...new Set(values.filter((value) => value !== ""))];
}

/** The texts of these keys that `textOf` passes over, because an earlier one has a text as well. */
export function othersThan(front: Front, ...keys: readonly string[]): Front {
  const first = textOf(front, ...keys);
  const texts = keys.map((key): [string, string | undefined] => [key, textOf(front, key)]);
  return Object.fromEntries(texts.filter(([, text]) => text !== undefined && text !== first));
}

export function isTrue(front: Front, key: string): boolean {
  return /^(?:true|yes|on)$/i.test(textOf(front, key) ?? "");
}

/** A picture of front matter: its address, or a map of it and of what is said of it. `undefined` where there is none. */
export function pictureOf(image: unknown): unknown {
  if (typeof image === "string") return image;
  if (typeof image !== "object" || image === null || Array.isArray(image)) return undefined;
  const src = textOf(image as Front, "path", "src", "url", "image", "feature");
  if (src === undefined) return undefined;
  const [alt, caption] = [textOf(image as Front, "alt"), textOf(image as Front, "caption")];
  return { src, ...(alt !== undefined && { alt }), ...(caption !== undefined && { caption }) };
}

/** What stays as it was: keys that nothing here knows. */
export function othersOf(front: Front, known: ReadonlySet<string>): Front {
  return Object.fromEntries(
    Object.entries(front)
      .filter(([key, value]) => !known.has(key) && key !== "__proto__" && value !== undefined)
      .map(([key, value]) => [key, withoutDates(value)]),
  );
}

function withoutDates(value: unknown): unknown {
  if (value instanceof Date) return plain(value);
  if (Array.isArray(value)) return value.map(withoutDates);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutDates(item)]));
}

/** TOML's dates print themselves as they were written, whether they have a time and an offset or not. */
function plain(value: string | number | boolean | Date): string {
  return value instanceof Date ? value.toISOString() : String(value);
}
