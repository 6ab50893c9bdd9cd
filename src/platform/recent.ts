/** A small memory that forgets the oldest entry. For values that never change under their key, so nothing in it goes stale. */
export interface Recent<V> {
  get(key: string): V | undefined;
  set(key: string, value: V): V;
}

export function recent<V>(maxEntries: number): Recent<V> {
  const entries = new Map<string, V>();
  return {
    get: (key) => entries.get(key),
    set(key, value) {
      entries.delete(key);
      entries.set(key, value);
      // A Map keeps the order of insertion: the first is the oldest.
      if (entries.size > maxEntries) entries.delete(entries.keys().next().value as string);
      return value;
    },
  };
}
