/** One field of a CSV file. Text comes from data and is guarded; numbers and what we write ourselves stay as they are. */
export type CsvField = string | number | boolean | null;

/** What a spreadsheet takes for a formula, by OWASP's list; a text that begins with the guard itself is told apart by one more. */
const looksLikeFormula = /^'*[=+\-@\t\r]/;

/** What needs quotes: nothing at all, which is not null, RFC 4180's characters, and those at which some spreadsheets part fields or trim them. */
const needsQuotes = /^$|[",;\t\r\n]|^\s|\s$/;

function csvText(text: string): string {
  const guarded = looksLikeFormula.test(text) ? `'${text}` : text;
  return needsQuotes.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** One line of a CSV file as RFC 4180 has it, with its line end. What is null is an empty field. */
export const csvLine = (fields: readonly CsvField[]): string =>
  `${fields.map((field) => (typeof field === 'string' ? csvText(field) : String(field ?? ''))).join(',')}\r\n`;
