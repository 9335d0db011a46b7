/** Where a key and its value begin in a JSON text, each as "line:column", counted from 1. */
export type JsonPosition = { readonly key: string; readonly value: string };

const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s"{}[\],:]+/g;

/** Tells the place of one offset after another, never going back. */
function placeFinder(text: string): (offset: number) => string {
  const nextLine = (from: number) => text.indexOf('\n', from) + 1 || Number.POSITIVE_INFINITY;
  let [line, lineStart, lineEnd] = [1, 0, nextLine(0)];
  return (offset) => {
    for (; lineEnd <= offset; line++) [lineStart, lineEnd] = [lineEnd, nextLine(lineEnd)];
    return `${line}:${offset - lineStart + 1}`;
  };
}

/** The positions of all keys of a valid JSON object, by their path: "size", "page.size". */
export function jsonPositions(text: string): Map<string, JsonPosition> {
  const positions = new Map<string, JsonPosition>();
  const placeOf = placeFinder(text);
  const path: string[] = [];
  let expectsKey = false;
  let key: { readonly name: string; readonly at: string } | null = null;
  for (const { 0: token, index } of text.matchAll(tokens)) {
    if (token === ':') continue;
    const at = placeOf(index);
    if (key && !expectsKey) positions.set([...path, key.name].filter(Boolean).join('.'), { key: key.at, value: at });
    if (token === '{' || token === '[') path.push(key?.name ?? '');
    if (token === '}' || token === ']') path.pop();
    if (expectsKey && token.startsWith('"')) key = { name: JSON.parse(token), at };
    else if (token !== ',') key = null;
    expectsKey = token === '{' || token === ',';
  }
  return positions;
}
