import { parseDate } from './dateMath';
import type { EntityFilter } from './entity';
import { readKuery } from './kuery';
import { parseRison, type Rison } from './rison';
import { type Severity, severities } from './severity';
import type { ViewBy } from './swimlane';
import { type DurationMs, durationMs, epochMs, type TimeRange } from './time';

/** What the address of Kibana's Anomaly Explorer says that Redlane can show. */
export type KibanaView = {
  /** Job or group ids; empty = all. */
  readonly jobs: readonly string[];
  /** As Redlane's address has them: ISO or date math, null = not said. */
  readonly from: string | null;
  readonly to: string | null;
  /** How often to look for new results; null = never. */
  readonly refresh: DurationMs | null;
  readonly minScore: number;
  readonly bands: readonly Severity[] | null;
  readonly by: ViewBy | null;
  readonly lanes: readonly string[];
  readonly at: TimeRange | null;
  readonly filters: readonly EntityFilter[];
};

/** What a link says, and a sentence for each part of it that cannot be shown. */
export type KibanaLink = { readonly view: KibanaView; readonly lost: readonly string[] };

/** What Kibana calls the lanes that stand for jobs. */
export const JOB_LANES = 'job ID';

const EXPLORER = /\/(?:explorer|timeseriesexplorer)\/?\?(?=.*\b_[ga]=)/;

/**
 * Reads a link to Kibana's Anomaly Explorer, of version 6 or later (`/app/ml/explorer?_g=...&_a=...`). Null when the text is none.
 */
export function readKibanaLink(text: string): KibanaLink | null {
  const link = text.trim();
  const start = EXPLORER.exec(link);
  if (!start) return null;
  const params = new URLSearchParams(link.slice(start.index + start[0].length));
  const lost: string[] = [];
  const [global, app] = ['_g', '_a'].map((key) => readState(params, key, lost));
  const explorer = at(app, 'explorer') ?? app;
  return {
    view: {
      jobs: textsAt(global, 'ml', 'jobIds').filter((id) => id !== '*'),
      ...readTime(global, lost),
      refresh: readRefresh(global),
      ...readScores(app, explorer, lost),
      ...readLanes(at(explorer, 'mlExplorerSwimlane'), lost),
      filters: readFilters(at(explorer, 'mlExplorerFilter'), lost),
    },
    lost,
  };
}

type Part = Rison | undefined;
type Lost = string[];

function readState(params: URLSearchParams, key: string, lost: Lost): Part {
  const text = params.get(key);
  const state = text === null ? undefined : parseRison(text);
  if (text !== null && state === undefined) lost.push(`The part ${key} of the link is broken, and was left out.`);
  return state;
}

const at = (part: Part, ...path: readonly string[]): Part =>
  path.reduce<Part>((inside, key) => (inside instanceof Map ? inside.get(key) : undefined), part);

const isWord = (part: Part): part is string | number => typeof part === 'string' || typeof part === 'number';

/** One text or several, numbers too: Rison writes a job that is called 7 as it writes the number. */
function textsAt(part: Part, ...path: readonly string[]): readonly string[] {
  const found = at(part, ...path);
  return [found].flat().filter(isWord).map(String);
}

const timesAt = (part: Part, ...path: readonly string[]): readonly number[] =>
  textsAt(part, ...path).map((seconds) => Math.round(Number(seconds) * 1000));

/** Where a range ends, Kibana rounds up to the end of the unit; Redlane rounds down. */
const roundedUp = (date: string) => date.replace(/\/([yMwdhHms])$/, '+1$1/$1');

function readTime(global: Part, lost: Lost): Pick<KibanaView, 'from' | 'to'> {
  const read = (end: string) => {
    const [text = null] = textsAt(global, 'time', end);
    if (text === null || parseDate(text, epochMs(0)) !== null) return text;
    lost.push(`The time “${text}” cannot be read, and was left out.`);
    return null;
  };
  const to = read('to');
  return { from: read('from'), to: to && roundedUp(to) };
}

function readRefresh(global: Part): DurationMs | null {
  const [value = 0] = textsAt(global, 'refreshInterval', 'value').map(Number);
  return at(global, 'refreshInterval', 'pause') === false && value > 0 ? durationMs(value) : null;
}

/** A least score, or since Kibana 9.1 ranges of scores; those of the table before those of the swimlane. */
function readScores(app: Part, explorer: Part, lost: Lost): Pick<KibanaView, 'minScore' | 'bands'> {
  const all = { minScore: 0, bands: null };
  const choice = at(app, 'mlSelectSeverity', 'val') ?? at(explorer, 'mlExplorerSwimlane', 'severity');
  if (choice === undefined) return all;
  if (typeof choice === 'number' && choice >= 0 && choice <= 100) return { ...all, minScore: choice };
  const starts = [choice].flat().map((range) => at(range as Rison, 'min'));
  const bands = severities.filter(({ from }) => starts.includes(from)).map(({ name }) => name);
  if (bands.length === 0 || bands.length < starts.length) {
    lost.push('The choice of severities cannot be read; all are shown.');
    return all;
  }
  return bands.length === severities.length ? all : { ...all, bands };
}

function readBy(swimlane: Part): ViewBy | null {
  const [field] = textsAt(swimlane, 'viewByFieldName');
  if (field === undefined) return null;
  return field === JOB_LANES ? { kind: 'job' } : { kind: 'field', field };
}

function readLanes(swimlane: Part, lost: Lost): Pick<KibanaView, 'by' | 'lanes' | 'at'> {
  const by = readBy(swimlane);
  const isOverall = at(swimlane, 'selectedType') === 'overall';
  const lanes = isOverall || by === null ? [] : textsAt(swimlane, 'selectedLanes');
  const [from, to = from] = timesAt(swimlane, 'selectedTimes');
  if (from === undefined) return { by, lanes, at: null };
  if (from < to) return { by, lanes, at: { from: epochMs(from), to: epochMs(to) } };
  lost.push('The time selected in the swimlane has no end in the link, and was left out.');
  return { by, lanes, at: null };
}

function readFilters(filter: Part, lost: Lost): readonly EntityFilter[] {
  const [query] = textsAt(filter, 'queryString');
  if (query === undefined) return readFieldPairs(textsAt(filter, 'filteredFields'));
  const filters = readKuery(query);
  if (filters === null) lost.push(`The filter “${query}” says what Redlane’s filters cannot, and was left out.`);
  return filters ?? [];
}

/** Links that other apps of Kibana make hold no query, but fields and values by turns. */
const readFieldPairs = (words: readonly string[]): readonly EntityFilter[] =>
  words.length % 2 === 0
    ? words.flatMap((field, place) => (place % 2 === 0 ? [{ field, value: words[place + 1], exclude: false }] : []))
    : [];
