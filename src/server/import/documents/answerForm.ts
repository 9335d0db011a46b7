import type { StoredInfluencer } from '../../../contract/influencers';
import type { StoredRecord } from '../../../contract/records';
import { isCopied } from '../../sources/dataFields';
import { CopyCheck } from './CopyCheck';
import { isEpochSeconds } from './readText';
import { isObject, type JsonObject } from './unwrap';

// Most documents of an export are already what Elasticsearch would answer, key by key: they need no parsing into a schema and
// go out as the bytes they came in. Telling them by hand takes a tenth of the time that the schema takes; a property test
// holds every check here to the schemas and to `recordAnswer` and `influencerAnswer`.

type Check = (value: unknown) => boolean;

/** The keys of an object in the order of an answer, each with its check; and how many of them every answer has. */
type Fields = {
  readonly keys: readonly string[];
  readonly checks: readonly Check[];
  readonly isRequired: readonly boolean[];
  readonly required: number;
};

/** "!" marks a key that every answer has. */
const inOrder = (fields: Readonly<Record<string, Check>>): Fields => ({
  keys: Object.keys(fields).map((key) => key.replace('!', '')),
  checks: Object.values(fields),
  isRequired: Object.keys(fields).map((key) => key.endsWith('!')),
  required: Object.keys(fields).filter((key) => key.endsWith('!')).length,
});

const isText: Check = (value) => typeof value === 'string';
/** JSON can write numbers that are too large for any: 1e999. */
const isNumber: Check = (value) => Number.isFinite(value);
const isFlag: Check = (value) => typeof value === 'boolean';
const isInt: Check = (value) => Number.isSafeInteger(value);
/** What must be epoch seconds is repaired, so it is no answer. */
const isTime: Check = (value) => Number.isSafeInteger(value) && !isEpochSeconds(value);
const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const isBetween =
  (least: number, most: number): Check =>
  (value) =>
    typeof value === 'number' && value >= least && value <= most;
const isScore = isBetween(0, 100);
const isProbability = isBetween(0, 1);
const isLength = isBetween(0, Number.MAX_VALUE);

function isArrayOf(check: Check): Check {
  return (value) => {
    if (!Array.isArray(value)) return false;
    for (const one of value) if (!check(one)) return false;
    return true;
  };
}

/** An object with none but these keys, all of them optional. */
const isObjectWith = (fields: Readonly<Record<string, Check>>): Check => {
  const checks = new Map(Object.entries(fields));
  return (value) => {
    if (!isObject(value)) return false;
    for (const key in value) if (checks.get(key)?.(value[key]) !== true) return false;
    return true;
  };
};

const isTexts = isArrayOf(isText);
const isNumbers = isArrayOf(isNumber);

const isInfluence: Check = (value) =>
  isObject(value) &&
  isText(value.influencer_field_name) &&
  isTexts(value.influencer_field_values) &&
  Object.keys(value).length === 2;

const isGeoResults = isObjectWith({ actual_point: isText, typical_point: isText });

const isExplanation = isObjectWith({
  anomaly_type: isText,
  anomaly_length: isInt,
  single_bucket_impact: isInt,
  multi_bucket_impact: isInt,
  anomaly_characteristics_impact: isInt,
  lower_confidence_bound: isNumber,
  typical_value: isNumber,
  upper_confidence_bound: isNumber,
  high_variance_penalty: isFlag,
  incomplete_bucket_penalty: isFlag,
  multimodal_distribution: isFlag,
  by_field_first_occurrence: isFlag,
  by_field_relative_rarity: isNumber,
});

const split = {
  by_field_name: isText,
  by_field_value: isText,
  correlated_by_field_value: isText,
  partition_field_name: isText,
  partition_field_value: isText,
  function: isText,
  function_description: isText,
  typical: isNumbers,
  actual: isNumbers,
  field_name: isText,
  over_field_name: isText,
  over_field_value: isText,
};

const causeFields = inOrder({
  'probability!': isProbability,
  ...split,
  influencers: isArrayOf(isInfluence),
  geo_results: isGeoResults,
});

const recordFields = inOrder({
  'job_id!': isText,
  'result_type!': (value) => value === 'record',
  'probability!': isProbability,
  multi_bucket_impact: isBetween(-5, 5),
  'record_score!': isScore,
  'initial_record_score!': isScore,
  'bucket_span!': isLength,
  'detector_index!': isCount,
  'is_interim!': isFlag,
  'timestamp!': isTime,
  ...split,
  causes: isArrayOf((value) => isObject(value) && strangers(value, causeFields) === 0),
  influencers: isArrayOf(isInfluence),
  geo_results: isGeoResults,
  anomaly_score_explanation: isExplanation,
});

const influencerFields = inOrder({
  'job_id!': isText,
  'result_type!': (value) => value === 'influencer',
  'influencer_field_name!': isText,
  'influencer_field_value!': isText,
  'influencer_score!': isScore,
  'initial_influencer_score!': isScore,
  'probability!': isProbability,
  'bucket_span!': isLength,
  'is_interim!': isFlag,
  'timestamp!': isTime,
});

const NO_ANSWER = -1;

/** How many keys are unknown; NO_ANSWER when a known one is wrong, out of order or missing though required. */
function strangers(source: JsonObject, { keys, checks, isRequired, required }: Fields): number {
  let unknown = 0;
  let missing = required;
  let next = 0;
  for (const key in source) {
    // Names of keys are equal only where they are the same string, so walking along the list is quicker than any look-up.
    let place = next;
    while (place < keys.length && keys[place] !== key) place++;
    if (place === keys.length) {
      if (keys.includes(key)) return NO_ANSWER;
      unknown++;
    } else {
      if (!checks[place](source[key])) return NO_ANSWER;
      if (isRequired[place]) missing--;
      next = place + 1;
    }
  }
  return missing === 0 ? unknown : NO_ANSWER;
}

const copyCheck = new CopyCheck();

/** Whether `recordAnswer` would print the record as it stands (the copies of data fields in any order, as Elasticsearch has them). */
export function isRecordAnswer(source: JsonObject): source is StoredRecord {
  const unknown = strangers(source, recordFields);
  if (unknown === NO_ANSWER) return false;
  return copyCheck.isExact(source as StoredRecord, unknown);
}

/** Whether `influencerAnswer` would print the influencer result as it stands. */
export function isInfluencerAnswer(source: JsonObject): source is StoredInfluencer {
  const unknown = strangers(source, influencerFields);
  if (unknown === NO_ANSWER) return false;
  const { influencer_field_name: field, influencer_field_value: value } = source as StoredInfluencer;
  if (!isCopied(field)) return unknown === 0;
  return unknown === 1 && Object.hasOwn(source, field) && source[field] === value;
}
