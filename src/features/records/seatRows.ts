/** The place on the screen that shows a row: what `key` names keeps its seat while it is in sight. */
export type Seat<Key> = { readonly seat: number; readonly key: Key };

/**
 * Seats for these keys, in their order. Who had one keeps it; a newcomer takes one that became free, where possible in the same
 * place, since changing the text of a seat costs a third of making a new one.
 */
export function seatRows<Key>(before: readonly Seat<Key>[], keys: readonly Key[]): readonly Seat<Key>[] {
  const staying = new Set(keys);
  const free = before.filter(({ key }) => !staying.has(key)).map(({ seat }) => seat);
  const held = new Map(before.map(({ key, seat }) => [key, seat]));
  const taken = new Set(held.values());
  const newSeat = () => {
    let seat = 0;
    while (taken.has(seat)) seat++;
    taken.add(seat);
    return seat;
  };
  return keys.map((key) => ({ key, seat: held.get(key) ?? free.shift() ?? newSeat() }));
}
