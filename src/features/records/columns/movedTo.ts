/** The same list with one of it at another place, or as near to it as the list goes. */
export function movedTo<T>(list: readonly T[], one: T, place: number): T[] {
  const others = list.filter((other) => other !== one);
  return others.toSpliced(Math.max(0, place), 0, one);
}
