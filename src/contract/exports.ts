import * as z from 'zod';

/** The forms in which records are exported: a table for spreadsheets, whole documents a line each, columns. */
const exportFormats = ['csv', 'ndjson', 'arrow'] as const;

export type ExportFormat = (typeof exportFormats)[number];

/** The media type and the file name of each form. */
export const exportFiles: Readonly<Record<ExportFormat, { readonly type: string; readonly name: string }>> = {
  csv: { type: 'text/csv; charset=utf-8', name: 'redlane-records.csv' },
  ndjson: { type: 'application/x-ndjson', name: 'redlane-records.ndjson' },
  arrow: { type: 'application/vnd.apache.arrow.stream', name: 'redlane-records.arrows' },
};

/** Query of `GET /api/export/records`: the form, and beside it the query of the page's address, which says the records and their order. */
export const recordExportQuery = z.object({ format: z.enum(exportFormats).default('ndjson') }).catchall(z.string());
