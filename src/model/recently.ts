/**
 * A function that remembers what it gave, in two generations: what was not asked for while as much else was goes.
 * @param room of a generation, in the units of `sizeOf`.
 */
export function recently<K, V>(
  make: (key: K) => V,
  { sizeOf, room }: { readonly sizeOf: (value: V) => number; readonly room: number },
): (key: K) => V {
  let young = new Map<K, V>();
  let old = new Map<K, V>();
  let size = 0;
  return (key) => {
    const known = young.get(key);
    if (known !== undefined) return known;
    const value = old.get(key) ?? make(key);
    if (size >= room) {
      old = young;
      young = new Map();
      size = 0;
    }
    young.set(key, value);
    size += sizeOf(value);
    return value;
  };
}
