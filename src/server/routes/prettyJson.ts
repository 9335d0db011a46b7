const INDENT = '  ';

const block = (open: string, lines: readonly string[], close: string, indent: string): string =>
  lines.length === 0
    ? `${open} ${close}`
    : `${open}\n${lines.map((line) => `${indent}${INDENT}${line}`).join(',\n')}\n${indent}${close}`;

/** JSON laid out as Elasticsearch does it: a blank on both sides of a colon, and inside of what is empty. */
export function prettyJson(value: unknown, indent = ''): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = indent + INDENT;
  if (Array.isArray(value))
    return block(
      '[',
      value.map((one) => prettyJson(one, inner)),
      ']',
      indent,
    );
  const fields = Object.entries(value).filter(([, one]) => one !== undefined);
  return block(
    '{',
    fields.map(([name, one]) => `${JSON.stringify(name)} : ${prettyJson(one, inner)}`),
    '}',
    indent,
  );
}
