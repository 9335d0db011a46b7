import type { ImportReport } from '../contract/source';
import { formatBytes } from '../domain/bytes';
import { accountRows } from '../domain/importAccount';
import { formatCount } from '../domain/number';
import { printableLine } from './printable';

const MOST_PROBLEMS = 20;

type Row = readonly string[];

/** Rows in columns as wide as their widest cell; those of the columns named right are numbers. */
function inColumns(rows: readonly Row[], right: readonly number[]): string[] {
  const cells = rows.map((row) => row.map(printableLine));
  const widths = cells[0]?.map((_, column) => Math.max(...cells.map((row) => row[column].length))) ?? [];
  const pad = (cell: string, column: number) =>
    right.includes(column) ? cell.padStart(widths[column]) : cell.padEnd(widths[column]);
  return cells.map((row) => `  ${row.map(pad).join('  ')}`.trimEnd());
}

const section = (title: string, lines: readonly string[]): string[] => (lines.length > 0 ? ['', title, ...lines] : []);

function problemLines({ problems, problem_count: count }: ImportReport): string[] {
  const shown = problems.slice(0, MOST_PROBLEMS);
  const lines = shown.map(({ file, line, reason }) => printableLine(`  ${file} line ${line}: ${reason}`));
  return count > shown.length ? [...lines, `  and ${formatCount(count - shown.length)} more`] : lines;
}

const verdict = ({ problem_count: count }: ImportReport): string =>
  count === 0 ? 'Nothing was lost.' : `Lost: ${formatCount(count)} ${count === 1 ? 'document' : 'documents'}.`;

/** The account of an import for the terminal. */
export function reportText(report: ImportReport): string {
  const files = report.files.map(({ name, bytes, documents }) => [name, formatBytes(bytes), formatCount(documents)]);
  const account = accountRows(report).map(({ fate, what, count }) => [fate, what, formatCount(count)]);
  const mended = report.mended.map(({ what, count }) => [what, formatCount(count)]);
  return [
    ...inColumns([['File', 'Size', 'Documents'], ...files], [1, 2]),
    ...section('Documents', inColumns([...account, ['Read', 'documents in all', formatCount(report.documents)]], [2])),
    ...section('Mended in documents that were kept', inColumns(mended, [1])),
    ...section(
      'Notices',
      report.notices.map((notice) => `  ${printableLine(notice)}`),
    ),
    ...section(`What could not be read (${formatCount(report.problem_count)})`, problemLines(report)),
    '',
    verdict(report),
  ].join('\n');
}

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** The same as JSON; what could command the terminal is escaped also where JSON would let it stand. */
export const reportJson = (report: ImportReport): string =>
  JSON.stringify(report, null, 2).replace(/[\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, escaped);
