import { keptKind } from '../../../contract/source';
import { typeOfKind } from '../../../contract/storedDocuments';
import { isKept, kindOf } from '../documents/kindOf';
import type { JsonObject } from '../documents/unwrap';
import { isKibanaDate, readCell } from './readCell';

type Cell = readonly [column: string, value: unknown];

/** Fields that hold objects. Any other field that has a dot in its name is a data field. */
const objectFields = new Set(
  keptKind.options.flatMap((kind) => {
    const fields = [...typeOfKind(kind).fields];
    return fields.filter(([, { type }]) => type === 'object').map(([name]) => name);
  }),
);

/** `_id`, `_index`, `_score`, `_ignored` and the like, which belong to the hit. */
const isMetadata = (column: string): boolean => column.startsWith('_');

type Part = { readonly field: string; readonly name: string };

/** `geo_results.actual_point` is a part of `geo_results`; `host.name` is no part of anything. */
function partOf(column: string): Part | null {
  const dot = column.indexOf('.');
  const field = column.slice(0, Math.max(dot, 0));
  return objectFields.has(field) ? { field, name: column.slice(dot + 1) } : null;
}

/** Puts parts into their objects, unless a cell holds the whole object. */
function nested(cells: readonly Cell[]): JsonObject {
  const source = new Map(cells.filter(([column]) => partOf(column) === null));
  const objects = new Map<string, Map<string, unknown>>();
  for (const [column, value] of cells) {
    const part = partOf(column);
    if (part === null || source.has(part.field)) continue;
    objects.set(part.field, (objects.get(part.field) ?? new Map()).set(part.name, value));
  }
  for (const [field, parts] of objects) source.set(field, Object.fromEntries(parts));
  return Object.fromEntries(source);
}

/**
 * The document that one row of a table holds, as a hit where the row has its `_id`. Empty cells are absent fields. Text is
 * read as the type that the contract gives the field; what it does not fit stays as it is.
 */
export function rowDocument(row: readonly Cell[]): unknown {
  const cells = row.filter(([, value]) => value !== null && value !== undefined);
  const flat = nested(cells.filter(([column]) => !isMetadata(column)));
  const kind = kindOf(flat);
  const isKibana = isKibanaDate(flat.timestamp);
  const source = isKept(kind) ? readCell(flat, typeOfKind(kind), isKibana) : flat;
  const id = cells.find(([column]) => column === '_id')?.[1];
  return id === undefined ? source : { _id: id, _source: source };
}
