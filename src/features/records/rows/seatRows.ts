/** The place on the screen that shows a row: what `key` names keeps its seat while it is in sight. */
export type Seat<Key> = { readonly seat: number; readonly key: Key };

/**
 * Seats for these keys, in their order. Who had one keeps it. A newcomer takes one that became free, since changing what a seat
 * shows costs a third of making one; but none from below someone who stays, since React would then move all who stay.
 */
export function seatRows<Key>(before: readonly Seat<Key>[], keys: readonly Key[]): readonly Seat<Key>[] {
  const staying = new Set(keys);
  const free = before.map((one, place) => ({ ...one, place })).filter(({ key }) => !staying.has(key));
  const held = new Map(before.map(({ key, seat }) => [key, seat]));
  const taken = new Set(held.values());
  const limits = placesBelow(before, keys);
  return keys.map((key, i) => {
    const isFree = free.length > 0 && free[0].place < limits[i];
    return { key, seat: held.get(key) ?? (isFree ? free.shift()?.seat : undefined) ?? newSeat(taken) };
  });
}

function newSeat(taken: Set<number>): number {
  let seat = 0;
  while (taken.has(seat)) seat++;
  taken.add(seat);
  return seat;
}

/** For each key, where the next one below it that stays was before. */
function placesBelow<Key>(before: readonly Seat<Key>[], keys: readonly Key[]): readonly number[] {
  const places = new Map(before.map(({ key }, place) => [key, place]));
  let below = Number.POSITIVE_INFINITY;
  return keys
    .map((_, i) => {
      const limit = below;
      below = places.get(keys[keys.length - 1 - i]) ?? below;
      return limit;
    })
    .reverse();
}
