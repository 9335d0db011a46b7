import type { Detector } from '../domain/detector';
import { entityKey } from '../domain/entity';
import type { RecordFilter, SwimlaneSelection } from '../domain/recordFilter';
import type { RecordColumns } from './recordColumns';
import { visitEntities } from './visitEntities';

const HAS_TEXT = 1;
const IN_LANE = 2;
const EXCLUDED = 4;

/** What the entity filters, the text and the selected lanes of a field say about a row. */
export type EntityTest = {
  /** The fields with includes. */
  readonly fields: readonly string[];
  /** 0 when the row passes; 1 + place in `fields` when it fails only that field's includes; -1 when it fails. */
  readonly failedBy: (row: number) => number;
};

export function entityMatcher(columns: RecordColumns, filter: RecordFilter): EntityTest {
  const fields = [...new Set(filter.entities.filter(({ exclude }) => !exclude).map(({ field }) => field))];
  const lanes = entityLanes(filter.selection);
  const required = (filter.text === '' ? 0 : HAS_TEXT) | (lanes === null ? 0 : IN_LANE);
  const anything = filter.entities.length > 0 || required !== 0;
  return { fields, failedBy: anything ? compile(columns, filter, fields, required) : () => 0 };
}

function compile(columns: RecordColumns, filter: RecordFilter, fields: readonly string[], required: number) {
  const entityMarks = markEntities(columns, filter);
  const detectorMarks = markDetectors(columns.detectors, filter.text);
  const includedBy = includingField(columns, filter, fields);
  const lastHit = new Int32Array(fields.length + 1).fill(-1);
  const everyField = (fields.length * (fields.length + 1)) / 2;
  let marks = 0;
  let missing = 0;
  let missingSum = 0;

  return (row: number): number => {
    marks = detectorMarks[columns.detector[row]];
    missing = fields.length;
    missingSum = everyField;
    visitEntities(columns, row, (code) => {
      marks |= entityMarks[code];
      const field = includedBy[code];
      if (field === 0 || lastHit[field] === row) return;
      lastHit[field] = row;
      missing--;
      missingSum -= field;
    });
    if ((marks & EXCLUDED) !== 0 || (marks & required) !== required || missing > 1) return -1;
    return missingSum;
  };
}

/** The selected lanes as entities; null when no lane is selected, or lanes are not made of entities. */
function entityLanes(selection: SwimlaneSelection | null): ReadonlySet<string> | null {
  if (selection?.by.kind !== 'field' || selection.lanes === null) return null;
  const { field } = selection.by;
  return new Set(selection.lanes.map((value) => entityKey({ field, value })));
}

/** The marks of every entity code. */
function markEntities({ entities }: RecordColumns, filter: RecordFilter): Uint8Array {
  const excluded = new Set(filter.entities.filter(({ exclude }) => exclude).map(entityKey));
  const lanes = entityLanes(filter.selection);
  const hasText = textTest(filter.text);
  return Uint8Array.from(entities, (entity) => {
    const key = entityKey(entity);
    const text = hasText(entity.field, entity.value) ? HAS_TEXT : 0;
    return text | (lanes?.has(key) ? IN_LANE : 0) | (excluded.has(key) ? EXCLUDED : 0);
  });
}

/** Per entity code: 1 + the place of the field that includes it, 0 when no filter does. */
function includingField(columns: RecordColumns, filter: RecordFilter, fields: readonly string[]): Uint32Array {
  const included = new Set(filter.entities.filter(({ exclude }) => !exclude).map(entityKey));
  return Uint32Array.from(columns.entities, (entity) =>
    included.has(entityKey(entity)) ? 1 + fields.indexOf(entity.field) : 0,
  );
}

function markDetectors(detectors: readonly Detector[], text: string): Uint8Array {
  const hasText = textTest(text);
  return Uint8Array.from(detectors, ({ jobId, description, function: name, fieldName, ...fields }) =>
    hasText(jobId, description, name, fieldName, fields.partitionField, fields.overField, fields.byField)
      ? HAS_TEXT
      : 0,
  );
}

/** Whether one of the texts holds the words, whatever the case. */
function textTest(text: string): (...texts: (string | null)[]) => boolean {
  const wanted = text.toLowerCase();
  return (...texts) => wanted !== '' && texts.some((candidate) => candidate?.toLowerCase().includes(wanted));
}
