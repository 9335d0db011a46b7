import { durationMs, formatDuration } from '../../../src/domain/time';
import { BUCKET_MS, INFLUENCERS_AT_MOST, NO_INFLUENCER, type PlannedRecords, timeOf } from './PlannedRecords';
import {
  ENTITY_FIELD,
  entityName,
  fieldOfInfluencer,
  influencerFields,
  influencerName,
  type PlannedJob,
  plannedJobs,
} from './plannedJobs';
import { hasTwoCauses, valuesOf } from './plannedValues';

// Documents as Elasticsearch answers them, written as text: JSON.stringify of nested objects takes several times as long.

const list = (values: readonly number[]) => `[${values.join(',')}]`;

export const probabilityOf = (score: number) => (1 / (10 + score * score * 1e4)).toExponential(3);
const spanSeconds = BUCKET_MS / 1000;

const fieldNames = Array.from(fieldOfInfluencer, (field) => influencerFields[field].field);
const names = Array.from(fieldOfInfluencer, (_, value) => influencerName(value));
const entries = names.map(
  (name, value) => `{"influencer_field_name":"${fieldNames[value]}","influencer_field_values":["${name}"]}`,
);
const copies = names.map((name, value) => `,"${fieldNames[value]}":["${name}"]`);

const split = ({ role }: PlannedJob, name: string) =>
  `"${role}_field_name":"${ENTITY_FIELD}","${role}_field_value":"${name}",`;

const measured = ({ fieldName: field, ...job }: PlannedJob, actual: readonly number[], typical: readonly number[]) =>
  `"function":"${job.function}","function_description":"${job.functionDescription}",` +
  `"typical":${list(typical)},"actual":${list(actual)}${field === null ? '' : `,"field_name":"${field}"`}`;

/** The texts of a record's influencers. */
function influencerTexts(
  { influencers }: PlannedRecords,
  row: number,
  texts: readonly string[],
  separator: string,
): string {
  const at = row * INFLUENCERS_AT_MOST;
  let text = texts[influencers[at]];
  for (let i = at + 1; i < at + INFLUENCERS_AT_MOST && influencers[i] !== NO_INFLUENCER; i++)
    text += separator + texts[influencers[i]];
  return text;
}

function head(planned: PlannedRecords, row: number): string {
  return (
    `"bucket_span":${spanSeconds},"detector_index":0,` +
    `"is_interim":${planned.isInterim[row] === 1},"timestamp":${timeOf(planned, row)},`
  );
}

function causes(name: string, row: number, values: string): string {
  const cause = `{"probability":0.001,${values},"over_field_name":"${ENTITY_FIELD}","over_field_value":"${name}"}`;
  return `"over_field_name":"${ENTITY_FIELD}","over_field_value":"${name}","causes":[${cause}${hasTwoCauses(row) ? `,${cause}` : ''}],`;
}

/** One record, without the end of its line. */
export function printRecord(planned: PlannedRecords, row: number): string {
  const job = plannedJobs[planned.job[row]];
  const name = entityName(planned.job[row], planned.entity[row]);
  const score = planned.score[row];
  const { actual, typical } = valuesOf(planned, row);
  const values = measured(job, actual, typical);
  const own = `"function":"${job.function}","function_description":"${job.functionDescription}","field_name":"${job.fieldName}",`;
  return (
    `{"job_id":"${job.jobId}","result_type":"record","probability":${probabilityOf(score)},` +
    `"record_score":${score},"initial_record_score":${score},${head(planned, row)}` +
    (job.role === 'over' ? own + causes(name, row, values) : `${split(job, name)}${values},`) +
    `"influencers":[${influencerTexts(planned, row, entries, ',')}],"${ENTITY_FIELD}":["${name}"]` +
    `${influencerTexts(planned, row, copies, '')}}`
  );
}

/** The influencer result of a record, without the end of its line. */
export function printInfluencerResult(planned: PlannedRecords, row: number): string {
  const value = planned.influencers[row * INFLUENCERS_AT_MOST];
  const field = fieldNames[value];
  const score = planned.influencerScore[row];
  return (
    `{"job_id":"${plannedJobs[planned.job[row]].jobId}","result_type":"influencer",` +
    `"influencer_field_name":"${field}","influencer_field_value":"${names[value]}",` +
    `"influencer_score":${score},"initial_influencer_score":${score},"probability":${probabilityOf(score)},` +
    `"bucket_span":${spanSeconds},"is_interim":${planned.isInterim[row] === 1},` +
    `"timestamp":${timeOf(planned, row)},"${field}":"${names[value]}"}`
  );
}

/** The configuration of a job. */
export function printJob({ jobId, role, function: name, fieldName: field }: PlannedJob): string {
  const detector = { function: name, field_name: field ?? undefined, [`${role}_field_name`]: ENTITY_FIELD };
  return JSON.stringify({
    job_id: jobId,
    job_type: 'anomaly_detector',
    analysis_config: {
      bucket_span: formatDuration(durationMs(BUCKET_MS)),
      detectors: [{ ...detector, detector_index: 0 }],
      influencers: influencerFields.map((one) => one.field),
    },
  });
}
