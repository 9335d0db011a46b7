/** Whether a term stands for any number of names. */
export const isWildcard = (term: string): boolean => term.includes('*');

/**
 * The terms of an expression such as `a,b*`, as Elasticsearch's ExpandedIdsMatcher splits it: blanks and empty terms do
 * not count, and `_all`, alone or as nothing at all, is `*`. Among others `_all` is a name like any.
 */
export function splitExpression(expression: string): string[] {
  const terms = expression
    .split(',')
    .map((term) => term.trim())
    .filter((term) => term !== '');
  return terms.length === 0 || (terms.length === 1 && terms[0] === '_all') ? ['*'] : terms;
}

/** Tells whether a text is the term; `*` in the term is any text. Takes the parts one after another, so no term is slow. */
export function textMatcher(term: string): (text: string) => boolean {
  const [first, ...rest] = term.split('*');
  const last = rest.pop();
  if (last === undefined) return (text) => text === term;
  return (text) => {
    if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last)) return false;
    const inner = text.slice(first.length, text.length - last.length);
    let at = 0;
    return rest.every((part) => {
      const found = inner.indexOf(part, at);
      at = found + part.length;
      return found >= 0;
    });
  };
}
