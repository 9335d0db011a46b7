import type { Context } from 'hono';
import { TOTAL_COUNT_HEADER, VERSION_HEADER } from '../../contract/columns';
import { type ExportFormat, exportFiles, recordExportQuery } from '../../contract/exports';
import { type SourceTime, sourceTime } from '../../domain/sourceTime';
import { epochMs } from '../../domain/time';
import { recordFilter } from '../../view/recordFilter';
import { resolveRange } from '../../view/resolveRange';
import { readView, type View } from '../../view/viewState';
import { illegalArgument } from '../errors';
import type { RecordExportQuery, SourceDescription } from '../sources/resultsSource';
import { answerStream } from './answerStream';
import type { StreamHandler } from './handler';
import { parseQuery } from './parseQuery';

type Query = { readonly format: ExportFormat; readonly view: View };

/** The page leaves out of an address what makes no sense; of an export it would change what is in the file. */
function readQuery(c: Context): Query {
  const { searchParams } = new URL(c.req.url);
  const { format } = parseQuery(recordExportQuery, Object.fromEntries(searchParams));
  searchParams.delete('format');
  const { view, rest, problems } = readView(String(searchParams));
  if (problems.length > 0) throw illegalArgument(`nothing is exported of an unclear view. ${problems.join(' ')}`);
  if (rest.length === 0) return { format, view };
  throw illegalArgument(`request [${c.req.path}] contains unrecognized parameter: [${rest[0][0]}]`);
}

/** Where there is no result, no range finds one. */
const timeOf = ({ kind, extent: { from, to } = { from: 0, to: 1 } }: SourceDescription): SourceTime =>
  sourceTime(kind, { from: epochMs(from), to: epochMs(to) }, epochMs(Date.now()));

function toExport({ format, view }: Query, about: SourceDescription): RecordExportQuery {
  const { range, problem } = resolveRange(view, timeOf(about));
  if (problem !== null) throw illegalArgument(problem);
  return { format, filter: recordFilter(view, range), sort: view.sort };
}

/** `GET /api/export/records` */
export const answerRecordExport: StreamHandler = async (c, { source }) => {
  const about = await source.describe();
  const query = toExport(readQuery(c), about);
  const { total, chunks } = await source.exportRecords(query);
  const { type, name } = exportFiles[query.format];
  const headers = {
    'content-type': type,
    'content-disposition': `attachment; filename="${name}"`,
    [TOTAL_COUNT_HEADER]: String(total),
    [VERSION_HEADER]: about.version,
  };
  return answerStream(c, chunks, headers);
};
