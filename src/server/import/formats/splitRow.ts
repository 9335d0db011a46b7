/** What a cell holds; null when there is nothing at all, not even quotes. */
export type CsvCell = string | null;

/**
 * The cells of one CSV row, which may hold line breaks inside quotes. "open": a quote is not closed, so the row may go on
 * with the next line; "broken": something other than a delimiter follows a closing quote.
 */
export function splitRow(row: string, delimiter: string): readonly CsvCell[] | 'open' | 'broken' {
  const cells: CsvCell[] = [];
  for (let at = 0; ; at++) {
    const isQuoted = row[at] === '"';
    const end = isQuoted ? closingQuote(row, at) : row.indexOf(delimiter, at);
    if (isQuoted && end === -1) return 'open';
    const cell = row.slice(isQuoted ? at + 1 : at, end === -1 ? undefined : end);
    cells.push(isQuoted ? cell.replaceAll('""', '"') : cell || null);
    at = isQuoted ? end + 1 : end;
    if (end === -1 || at === row.length) return cells;
    if (row[at] !== delimiter) return 'broken';
  }
}

/** Index of the quote that closes the one at `opening`; two in a row stand for one in the cell. */
function closingQuote(row: string, opening: number): number {
  let at = row.indexOf('"', opening + 1);
  while (at !== -1 && row[at + 1] === '"') at = row.indexOf('"', at + 2);
  return at;
}
