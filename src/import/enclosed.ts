/** What is made of an opening and of what stands before its closing; `null` leaves both as they are. */
export type MakeEnclosed = (opening: RegExpExecArray, inside: string, closing: RegExpExecArray) => string | null;

/**
 * Replaces what stands between an opening and the next closing. An expression like `<!--.*?-->` reads on to the end of
 * the text from every opening that nothing closes; here all closings are found once, however many openings wait for them.
 * Where both expressions, which have the flag `g`, have a group `name`, a closing closes its like only.
 */
export function replaceEnclosed(text: string, opening: RegExp, closing: RegExp, made: MakeEnclosed): string {
  const pieces: string[] = [];
  const next = closingsIn(text, closing);
  const openings = new RegExp(opening);
  let from = 0;
  for (let open = openings.exec(text); open !== null; open = openings.exec(text)) {
    const inside = open.index + open[0].length;
    const close = next(open.groups?.name?.toLowerCase() ?? "", inside);
    const replaced = close === undefined ? null : made(open, text.slice(inside, close.index), close);
    if (close === undefined || replaced === null) continue;
    pieces.push(text.slice(from, open.index), replaced);
    from = close.index + close[0].length;
    openings.lastIndex = from;
  }
  return pieces.length === 0 ? text : pieces.join("") + text.slice(from);
}

/** Finds the next closing of a name, for a walk that never goes back. */
function closingsIn(text: string, closing: RegExp): (name: string, from: number) => RegExpExecArray | undefined {
  const byName = new Map<string, { readonly all: RegExpExecArray[]; at: number }>();
  for (const found of text.matchAll(closing)) {
    const name = found.groups?.name?.toLowerCase() ?? "";
    const same = byName.get(name);
    if (same === undefined) byName.set(name, { all: [found], at: 0 });
    else same.all.push(found);
  }
  return (name, from) => {
    const own = byName.get(name);
    if (own === undefined) return undefined;
    while ((own.all[own.at]?.index ?? from) < from) own.at++;
    return own.all[own.at];
  };
}
