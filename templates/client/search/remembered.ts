/** What was asked for before, else made now. What failed is forgotten: it may be there the next time. */
export function remembered<K, T>(made: Map<K, Promise<T>>, key: K, make: (key: K) => Promise<T>): Promise<T> {
  const known = made.get(key) ?? make(key);
  made.set(key, known);
  known.catch(() => made.delete(key));
  return known;
}
