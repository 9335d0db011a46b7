import { formatValue } from './number';

/** `function_description` of the detectors whose actual and typical values mean something to a person (rare's do not). */
const measuring = new Set([
  'count',
  'distinct_count',
  'lat_long',
  'mean',
  'max',
  'min',
  'sum',
  'median',
  'varp',
  'info_content',
  'time',
]);

/** Whether records of this function show their actual and typical values. */
export const showsValues = (functionDescription: string): boolean => measuring.has(functionDescription);

/** Whether "3x higher" can be said of this function's values: not of a time of day or week. */
export const measuresByFactor = (functionDescription: string): boolean =>
  functionDescription !== 'time' && showsValues(functionDescription);

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const DAY_SECONDS = 86_400;

/** Seconds since midnight UTC -> "14:05 UTC". */
function formatTimeOfDay(seconds: number): string {
  const minutes = Math.floor((((seconds % DAY_SECONDS) + DAY_SECONDS) % DAY_SECONDS) / 60);
  const pad = (n: number) => String(n).padStart(2, '0');
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)} UTC`;
}

/** Seconds since the start of the week (Thursday, as the epoch began) -> "Mon 14:05 UTC". */
function formatTimeOfWeek(seconds: number): string {
  const day = Math.floor(seconds / DAY_SECONDS) + 4;
  return `${weekdays[((day % 7) + 7) % 7]} ${formatTimeOfDay(seconds)}`;
}

function formatterOf(functionName: string): (value: number) => string {
  if (functionName === 'time_of_day') return formatTimeOfDay;
  return functionName === 'time_of_week' ? formatTimeOfWeek : formatValue;
}

/** The values of a record or cause for people: one as it is, several (a place: lat, lon) in brackets, none as "". */
export function formatValues(values: readonly number[], functionName: string): string {
  const texts = values.map(formatterOf(functionName));
  return texts.length > 1 ? `[${texts.join(', ')}]` : texts.join('');
}
