import type { Anomaly } from './anomaly';
import { type CsvField, csvLine } from './csv';
import { changeOf } from './description';
import type { Entity } from './entity';
import { severityOf } from './severity';

type Field = (record: Anomaly) => CsvField;

/** No calendar goes further, but a number of milliseconds can. */
const LATEST = 8.64e15;

/** One number as it is; several as a JSON list, which no spreadsheet takes for a formula. */
const numbers = (values: readonly number[]): CsvField =>
  values.length > 1 ? JSON.stringify(values) : (values[0] ?? null);

/** As a record on the wire lists them, each value for itself. */
const influence = (entities: readonly Entity[]): CsvField => {
  const list = entities.map(({ field, value }) => ({ influencer_field_name: field, influencer_field_values: [value] }));
  return list.length === 0 ? null : JSON.stringify(list);
};

const columns: readonly (readonly [header: string, field: Field])[] = [
  ['result_type', () => 'record'],
  ['timestamp', ({ timestamp }) => (Math.abs(timestamp) > LATEST ? timestamp : new Date(timestamp).toISOString())],
  ['bucket_span', ({ detector }) => detector.bucketSpan / 1000],
  ['job_id', ({ detector }) => detector.jobId],
  ['detector_index', ({ detector }) => detector.index],
  ['detector', ({ detector }) => detector.description],
  ['function', ({ detector }) => detector.function],
  ['field_name', ({ detector }) => detector.fieldName],
  ['severity', ({ recordScore }) => severityOf(recordScore)],
  ['record_score', ({ recordScore }) => recordScore],
  ['initial_record_score', ({ initialRecordScore }) => initialRecordScore],
  ['probability', ({ probability }) => probability],
  ['partition_field_name', ({ partition }) => partition?.field ?? null],
  ['partition_field_value', ({ partition }) => partition?.value ?? null],
  ['over_field_name', ({ over }) => over?.field ?? null],
  ['over_field_value', ({ over }) => over?.value ?? null],
  ['by_field_name', ({ by }) => by?.field ?? null],
  ['by_field_value', ({ by }) => by?.value ?? null],
  ['influencers', ({ influencers }) => influence(influencers)],
  ['actual', ({ actual }) => numbers(actual)],
  ['typical', ({ typical }) => numbers(typical)],
  [
    'description',
    ({ actual, typical, detector: { functionDescription } }) =>
      changeOf({ actual, typical, functionDescription })?.text ?? null,
  ],
  ['cause_count', ({ causeCount }) => causeCount],
  ['is_multi_bucket', ({ isMultiBucket }) => isMultiBucket],
  ['is_interim', ({ isInterim }) => isInterim],
];

/** The first line of a CSV file of records. */
export const recordCsvHead = csvLine(columns.map(([header]) => header));

/**
 * A record as a line of that file, under the names of the wire: its time in ISO 8601, UTC, numbers in full, influencers and lists of
 * numbers as JSON.
 */
export const recordCsvLine = (record: Anomaly): string => csvLine(columns.map(([, field]) => field(record)));
