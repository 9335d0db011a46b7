import type { EntityFilter } from './entity';
import { writeKuery } from './kuery';
import { JOB_LANES } from './readKibanaLink';
import { type Rison, writeRison } from './rison';
import type { ViewBy } from './swimlane';
import type { TimeRange } from './time';

/** What Kibana's Anomaly Explorer is to show. */
export type KibanaTarget = {
  readonly jobs: readonly string[];
  readonly range: TimeRange;
  readonly by: ViewBy | null;
  readonly lanes: readonly string[];
  readonly at: TimeRange | null;
  readonly filters: readonly EntityFilter[];
};

/**
 * A link to Kibana's Anomaly Explorer (since 8.0; older ones follow it without the swimlane's choice). `base` is what stands before `/app`, with
 * its space if any. Lanes that Kibana does not have, those of detectors and functions, are left out.
 */
export function writeKibanaLink(base: string, target: KibanaTarget): string {
  const global = group({
    ml: group({ jobIds: target.jobs }),
    refreshInterval: group({ pause: true, value: 0 }),
    time: group({ from: isoTime(target.range.from), to: isoTime(target.range.to) }),
  });
  const app = group({
    explorer: group({
      mlExplorerFilter: group(target.filters.length === 0 ? {} : filterState(target.filters)),
      mlExplorerSwimlane: group(swimlaneState(target)),
    }),
  });
  const [g, a] = [global, app].map((state) => encodeURIComponent(writeRison(state)));
  return `${base.replace(/\/+$/, '')}/app/ml/explorer?_g=${g}&_a=${a}`;
}

const group = (parts: Readonly<Record<string, Rison>>): Rison => new Map(Object.entries(parts));
const isoTime = (ms: number) => new Date(ms).toISOString();

function swimlaneState({ by, lanes, at, range }: KibanaTarget): Record<string, Rison> {
  const field = by?.kind === 'field' ? by.field : JOB_LANES;
  const view: Record<string, Rison> = by === null || !canShow(by) ? {} : { viewByFieldName: field };
  const chosen = by !== null && canShow(by) ? lanes : [];
  if (chosen.length === 0 && at === null) return view;
  const { from, to } = at ?? range;
  const selectedTimes = [from / 1000, to / 1000];
  return chosen.length === 0
    ? { ...view, selectedType: 'overall', selectedLanes: ['Overall'], selectedTimes }
    : { ...view, selectedType: 'viewBy', selectedLanes: chosen, selectedTimes };
}

const canShow = ({ kind }: ViewBy) => kind === 'job' || kind === 'field';

/** The same filter three times, as Kibana keeps it: the fields, the query it sends, the query it shows. */
const filterState = (filters: readonly EntityFilter[]): Record<string, Rison> => ({
  filterActive: true,
  filteredFields: [...new Set(filters.map(({ field }) => field))],
  influencersFilterQuery: group({ bool: group(searchOf(filters)) }),
  queryString: writeKuery(filters),
});

function searchOf(filters: readonly EntityFilter[]): Record<string, Rison> {
  const includes = filters.filter(({ exclude }) => !exclude);
  const fields = [...new Set(includes.map(({ field }) => field))];
  const oneOf = (wanted: string) =>
    group({
      bool: group({ should: includes.filter(({ field }) => field === wanted).map(match), minimum_should_match: 1 }),
    });
  return { filter: fields.map(oneOf), must_not: filters.filter(({ exclude }) => exclude).map(match) };
}

/** A Map, since the field comes from data. */
const match = ({ field, value }: EntityFilter): Rison => group({ match_phrase: new Map([[field, value]]) });
