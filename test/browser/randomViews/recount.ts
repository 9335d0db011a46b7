import type { Influencer } from '../../../src/contract/influencers';
import type { AnomalyRecord } from '../../../src/contract/records';
import { HOUR } from '../../../src/domain/time';
import type { Results } from './randomResults';
import { type LeaderOrder, type PlainView, pairOf } from './randomView';

// Every number of the screen, counted from the documents by looking at each of them for each number: a twin that shares
// nothing with the page.

/** What a panel leaves out of the view: its own choice, and those of others that do not concern it. */
type Ignored = {
  readonly selection?: boolean;
  readonly score?: boolean;
  readonly bands?: boolean;
  readonly includesOn?: string;
};

const bandOf = (score: number): string => {
  if (score >= 75) return 'critical';
  if (score >= 50) return 'major';
  if (score >= 25) return 'minor';
  return score >= 3 ? 'warning' : 'low';
};

type Pair = readonly [field: string, value: string];

const namedBy = (record: AnomalyRecord): Pair[] =>
  (record.influencers ?? []).flatMap(({ influencer_field_name: field, influencer_field_values: values }) =>
    values.map((value): Pair => [field, value]),
  );

const pairsOf = (record: AnomalyRecord): Pair[] => {
  const split = [
    [record.partition_field_name, record.partition_field_value],
    [record.over_field_name, record.over_field_value],
    [record.by_field_name, record.by_field_value],
  ].filter((pair): pair is [string, string] => pair[0] !== undefined && pair[1] !== undefined);
  return [...split, ...namedBy(record)];
};

type Lane = { readonly key: string; readonly figure: number };

/** Elasticsearch's results are of a job, a bucket and what they speak of. */
const isSame = (a: Pair, b: Pair) => a[0] === b[0] && a[1] === b[1];

/** What is counted for one influencer value. */
export type Leader = {
  readonly value: string;
  readonly highest: number | null;
  readonly total: number | null;
  readonly records: number;
  readonly highestRecord: number;
  readonly latest: number;
};

/** By what was chosen; then those that lead by a result come before those that only records name, by highest, total and records. */
export function compareLeaders(order: LeaderOrder, a: Leader, b: Leader): number {
  const chosen = {
    Name: Buffer.compare(Buffer.from(a.value), Buffer.from(b.value)),
    'Last seen': b.latest - a.latest,
    Score: 0,
    Total: (b.total ?? -1) - (a.total ?? -1),
    Records: b.records - a.records,
  };
  return (
    chosen[order] ||
    Number(a.highest === null) - Number(b.highest === null) ||
    (a.highest === null ? b.highestRecord - a.highestRecord : 0) ||
    (b.highest ?? 0) - (a.highest ?? 0) ||
    (b.total ?? 0) - (a.total ?? 0) ||
    b.records - a.records
  );
}

export class Recount {
  readonly #results: Results;
  readonly #view: PlainView;

  constructor(results: Results, view: PlainView) {
    this.#results = results;
    this.#view = view;
  }

  /** N of M. */
  status() {
    return {
      matching: this.#matching({}).length,
      total: this.#results.records.filter((one) => this.#isInRange(one)).length,
    };
  }

  /** Records in each band, whatever bands and least score are chosen. */
  bands() {
    const records = this.#matching({ score: true, bands: true });
    return Object.fromEntries(
      ['low', 'warning', 'minor', 'major', 'critical'].map((name) => [
        name,
        records.filter(({ record_score }) => bandOf(record_score) === name).length,
      ]),
    );
  }

  /** Per whole score, 0 to 100, how many records have it. */
  histogram(): number[] {
    const counts = new Array<number>(101).fill(0);
    for (const { record_score } of this.#matching({ score: true, bands: true })) counts[Math.floor(record_score)]++;
    return counts;
  }

  /** Key and figure of every lane, in order: what they are ordered by, the highest score where that is the name. */
  lanes(): Lane[] {
    const records = this.#matching({ selection: true });
    const keys = [...new Set(records.flatMap((record) => this.#keysOf(record)))];
    return keys
      .map((key) => {
        const own = records.filter((record) => this.#keysOf(record).includes(key));
        return { key, figure: this.#figureOf(own) };
      })
      .sort(
        (a, b) =>
          (this.#view.laneOrder === 'name' ? 0 : b.figure - a.figure) ||
          Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)),
      );
  }

  /** What the overall lane says of every record; null without any. */
  overallFigure(): number | null {
    const records = this.#matching({ selection: true });
    return records.length === 0 ? null : this.#figureOf(records);
  }

  #figureOf(records: readonly AnomalyRecord[]): number {
    const scores = records.map(({ record_score }) => record_score);
    const { laneOrder } = this.#view;
    if (laneOrder === 'total') return scores.reduce((sum, score) => sum + Math.round(score * 1e6), 0) / 1e6;
    if (laneOrder === 'count') return scores.length;
    return laneOrder === 'latest' ? Math.max(...records.map(({ timestamp }) => timestamp)) : Math.max(...scores);
  }

  /** Records that are in no lane. */
  unplaced(): number {
    return this.#matching({ selection: true }).filter((record) => this.#keysOf(record).length === 0).length;
  }

  /** Highest score (null = none) and number of the records of a lane in a time; of lane null, of all. */
  cell(lane: string | null, from: number, to: number) {
    const own = this.#matching({ selection: true }).filter(
      (record) =>
        (lane === null || this.#keysOf(record).includes(lane)) && record.timestamp >= from && record.timestamp < to,
    );
    return {
      highest: own.length === 0 ? null : Math.max(...own.map(({ record_score }) => record_score)),
      count: own.length,
    };
  }

  /** Whether the buckets say that a lane had no event in a time: those of its job, or where it is no job's those of all chosen ones. */
  lacksData(lane: string | null, from: number, to: number): boolean {
    const { records, buckets } = this.#results;
    const { jobs, by, thenBy } = this.#view;
    const place = [by, thenBy].indexOf('job');
    const job = lane === null || place < 0 ? null : thenBy === null ? lane : lane.split('/')[place];
    const withResults = new Set([...records, ...buckets].map(({ job_id }) => job_id));
    const chosen = job !== null ? [job] : [...withResults].filter((id) => jobs.length === 0 || jobs.includes(id));
    return chosen.every((id) => {
      const own = buckets.filter(({ job_id }) => job_id === id);
      const then = own.filter(({ timestamp }) => timestamp < to && timestamp + HOUR > from);
      return own.length > 0 && then.every(({ event_count }) => event_count === 0);
    });
  }

  /** Scores of the matching records, highest first. */
  scores(): number[] {
    return this.#matching({})
      .map(({ record_score }) => record_score)
      .sort((a, b) => b - a);
  }

  /** The leaders of a field, best first; `total` is exact, in millionths. */
  leaders(field: string): Leader[] {
    const records = this.#matching({ includesOn: field });
    const results = this.#results.influencers.filter((result) => this.#countsFor(field, result, records));
    const values = new Set([
      ...records
        .flatMap(namedBy)
        .filter((pair) => pair[0] === field)
        .map((pair) => pair[1]),
      ...results.map(({ influencer_field_value }) => influencer_field_value),
    ]);
    return [...values]
      .map((value) => {
        const own = records.filter((record) => namedBy(record).some((pair) => isSame(pair, [field, value])));
        const named = results.filter((result) => result.influencer_field_value === value);
        const scores = named.map(({ influencer_score }) => influencer_score);
        return {
          value,
          highest: scores.length === 0 ? null : Math.max(...scores),
          total: scores.length === 0 ? null : scores.reduce((sum, score) => sum + Math.round(score * 1e6), 0),
          records: own.length,
          highestRecord: Math.max(-1, ...own.map(({ record_score }) => record_score)),
          latest: Math.max(...[...own, ...named].map(({ timestamp }) => timestamp)),
        };
      })
      .sort(
        (a, b) => compareLeaders(this.#view.order, a, b) || Buffer.compare(Buffer.from(a.value), Buffer.from(b.value)),
      );
  }

  /** Influencer results count by job, time and interim alone, until something else narrows the records: then those that speak of what these name. */
  #countsFor(field: string, result: Influencer, records: readonly AnomalyRecord[]): boolean {
    const { hidesInterim, minScore, bands, text, lanes, at, filters } = this.#view;
    if (result.influencer_field_name !== field || !this.#isInRange(result)) return false;
    if (hidesInterim && result.is_interim) return false;
    const isNarrowed =
      minScore > 0 ||
      bands !== null ||
      text !== '' ||
      lanes.length > 0 ||
      at !== null ||
      filters.some((filter) => filter.exclude || filter.field !== field);
    if (!isNarrowed) return true;
    const pair: Pair = [field, result.influencer_field_value];
    return records.some(
      (record) =>
        record.job_id === result.job_id &&
        record.timestamp === result.timestamp &&
        namedBy(record).some((named) => isSame(named, pair)),
    );
  }

  #isInRange({ job_id, timestamp }: { job_id: string; timestamp: number }): boolean {
    const { jobs, from, to } = this.#view;
    return (
      (jobs.length === 0 || jobs.includes(job_id)) &&
      timestamp >= (from ?? Number.NEGATIVE_INFINITY) &&
      timestamp < (to ?? Number.POSITIVE_INFINITY)
    );
  }

  #matching(ignored: Ignored): AnomalyRecord[] {
    const { minScore, bands, hidesInterim, lanes, at } = this.#view;
    return this.#results.records.filter(
      (record) =>
        this.#isInRange(record) &&
        (ignored.score || record.record_score >= minScore) &&
        (ignored.bands || bands === null || bands.includes(bandOf(record.record_score))) &&
        !(hidesInterim && record.is_interim) &&
        (ignored.selection || lanes.length === 0 || this.#keysOf(record).some((key) => lanes.includes(key))) &&
        (ignored.selection || at === null || (record.timestamp >= at[0] && record.timestamp < at[1])) &&
        this.#passesFilters(record, ignored.includesOn) &&
        this.#hasText(record),
    );
  }

  #passesFilters(record: AnomalyRecord, ignoredField: string | undefined): boolean {
    const has = ({ field, value }: { field: string; value: string }) =>
      pairsOf(record).some((pair) => isSame(pair, [field, value]));
    const { filters } = this.#view;
    const includes = filters.filter(({ exclude, field }) => !exclude && field !== ignoredField);
    return (
      !filters.some((filter) => filter.exclude && has(filter)) &&
      includes.every(({ field }) => includes.some((filter) => filter.field === field && has(filter)))
    );
  }

  #hasText(record: AnomalyRecord): boolean {
    const text = this.#view.text.toLowerCase();
    const splitFields = [record.partition_field_name, record.over_field_name, record.by_field_name];
    return [
      record.job_id,
      this.#descriptionOf(record),
      record.function,
      record.field_name,
      ...splitFields,
      ...pairsOf(record).flat(),
    ].some((candidate) => candidate?.toLowerCase().includes(text));
  }

  #descriptionOf({ job_id, detector_index }: AnomalyRecord): string {
    const job = this.#results.jobs.find((job) => job.job_id === job_id);
    return job?.analysis_config.detectors[detector_index].detector_description ?? '';
  }

  #keysOf(record: AnomalyRecord): string[] {
    const { by, thenBy } = this.#view;
    const first = this.#valuesOf(record, by);
    return thenBy === null
      ? first
      : first.flatMap((one) => this.#valuesOf(record, thenBy).map((other) => pairOf(one, other)));
  }

  #valuesOf(record: AnomalyRecord, by: string): string[] {
    if (by === 'job') return [record.job_id];
    if (by === 'detector') return [this.#descriptionOf(record)];
    if (by === 'function') return [record.function ?? ''];
    return [
      ...new Set(
        pairsOf(record)
          .filter((pair) => pair[0] === by)
          .map((pair) => pair[1]),
      ),
    ];
  }
}
