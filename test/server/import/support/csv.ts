type Document = Readonly<Record<string, unknown>>;

const objectFields = ['anomaly_score_explanation', 'geo_results'];

/** The document with a column for each field of its objects: `geo_results.actual_point`. */
function flat(document: Document): Map<string, unknown> {
  const entries = Object.entries(document).flatMap(([name, value]) =>
    objectFields.includes(name)
      ? Object.entries(value as Document).map(([part, one]) => [`${name}.${part}`, one] as const)
      : [[name, value] as const],
  );
  return new Map(entries);
}

const cell = (value: unknown): string => {
  const text = value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);
  return value === '' || /[",;\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** A CSV export of documents: a column a field, lists as JSON, nothing for what a document lacks. */
export function csv(documents: readonly Document[], delimiter = ','): string {
  const rows = documents.map(flat);
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  const lines = [columns, ...rows.map((row) => columns.map((column) => row.get(column)))];
  return lines.map((line) => line.map(cell).join(delimiter)).join('\r\n');
}
