/** A memory of the last `limit` results per object: `recall(owner, key, compute)` computes only what it does not hold. */
export function recallPer<Owner extends object, V, Key = string>(
  limit: number,
): (owner: Owner, key: Key, compute: () => V) => V {
  const memories = new WeakMap<Owner, Map<Key, { readonly value: V }>>();
  return (owner, key, compute) => {
    const memory = memories.get(owner) ?? new Map();
    memories.set(owner, memory);
    const entry = memory.get(key) ?? { value: compute() };
    memory.delete(key);
    memory.set(key, entry);
    if (memory.size > limit) memory.delete(memory.keys().next().value as Key);
    return entry.value;
  };
}
