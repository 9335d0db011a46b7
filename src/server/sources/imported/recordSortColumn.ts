import { rankTexts } from '../../../columns/order/compareText';
import { entityRanks } from '../../../columns/order/entityRanks';
import type { RecordColumns } from '../../../columns/recordColumns';
import { visitEntities } from '../../../columns/visitEntities';
import type { Detector } from '../../../domain/detector';

const MISSING = Number.NaN;

const perRow = (columns: RecordColumns, keyAt: (row: number) => number): Float64Array =>
  new Float64Array(columns.length).map((_, row) => keyAt(row));

const detectorTexts = new Map<string, (detector: Detector) => string | null>([
  ['job_id', ({ jobId }) => jobId],
  ['function', (detector) => detector.function || null],
  ['function_description', ({ functionDescription }) => functionDescription || null],
  ['field_name', ({ fieldName }) => fieldName],
  ['by_field_name', ({ byField }) => byField],
  ['over_field_name', ({ overField }) => overField],
  ['partition_field_name', ({ partitionField }) => partitionField],
]);

const entityColumns = new Map<string, 'by' | 'over' | 'partition'>([
  ['by_field_value', 'by'],
  ['over_field_value', 'over'],
  ['partition_field_value', 'partition'],
]);

function byDetector(columns: RecordColumns, textOf: (detector: Detector) => string | null): Float64Array {
  const texts = columns.detectors.map(textOf);
  const ranks = rankTexts(texts.map((text) => text ?? ''));
  return perRow(columns, (row) => (texts[columns.detector[row]] === null ? MISSING : ranks[columns.detector[row]]));
}

/** By the copy of a data field: the smallest of its values ascending, the largest descending. */
function byDataField(columns: RecordColumns, field: string, desc: boolean): Float64Array {
  const ranks = entityRanks(columns.entities);
  const isOfField = Uint8Array.from(columns.entities, (entity) => Number(entity.field === field));
  return perRow(columns, (row) => {
    let key = MISSING;
    visitEntities(columns, row, (code) => {
      if (isOfField[code] === 0) return;
      const better = desc ? ranks[code] > key : ranks[code] < key;
      if (better || Number.isNaN(key)) key = ranks[code];
    });
    return key;
  });
}

/**
 * What the columns know of a sort field: a number a row, texts as ranks, NaN where it is missing; null for a field that only
 * the documents hold.
 */
export function recordSortColumn(
  columns: RecordColumns,
  field: string,
  desc: boolean,
  isDataField: boolean,
): Float64Array | null {
  const textOf = detectorTexts.get(field);
  if (textOf) return byDetector(columns, textOf);
  const role = entityColumns.get(field);
  if (role) {
    const ranks = entityRanks(columns.entities);
    return perRow(columns, (row) => (columns[role][row] < 0 ? MISSING : ranks[columns[role][row]]));
  }
  return isDataField ? byDataField(columns, field, desc) : null;
}
