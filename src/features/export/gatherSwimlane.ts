import type { useAskColumns } from '../../client/recordColumns';
import { defaultViewBy } from '../../domain/defaultViewBy';
import { type LaneData, laneData } from '../../domain/laneData';
import { formatCount } from '../../domain/number';
import { type LaneOrder, type LaneSplit, type SwimlaneGrid, swimlaneShape } from '../../domain/swimlane';
import { formatDuration } from '../../domain/time';
import type { Shown } from '../../view/ViewStore';

export type AskColumns = ReturnType<typeof useAskColumns>;

/** The lanes of a picture, by what they are made. */
export type PicturedLanes = {
  readonly grid: SwimlaneGrid;
  readonly split: LaneSplit;
  readonly order: LaneOrder;
  readonly when: LaneData;
};

/** A picture with more could not be looked at. */
const MOST_LANES = 100;
const PLOT_WIDTH = 930;

/** The first lanes of the swimlane that the page shows, as it shows them: of all records but for what is selected in the swimlane itself. */
export async function gatherSwimlane(
  ask: AskColumns,
  { view, range, filter }: Shown,
  jobCount: number,
): Promise<PicturedLanes> {
  const { fields, longestBucketSpan } = await ask('dimensions', { jobs: view.jobs });
  const by = view.by ?? defaultViewBy(view.jobs.length || jobCount, fields);
  const [split, order] = [{ by, thenBy: view.thenBy }, view.laneOrder];
  const shape = swimlaneShape(range, PLOT_WIDTH, longestBucketSpan);
  const grid = await ask('swimlane', {
    filter: { ...filter, selection: null },
    ...{ ...split, order, search: '', lanes: { offset: 0, limit: MOST_LANES } },
    ...shape,
  });
  const data = await ask('dataColumns', { jobs: filter.jobs, ...shape });
  return { grid, split, order, when: laneData(grid, data) };
}

const orderText: Readonly<Record<LaneOrder, string>> = {
  highest: 'highest score first',
  total: 'highest sum of scores first',
  count: 'most records first',
  name: 'by name',
  latest: 'latest record first',
};

/** How many lanes there are, and how much time a cell is. */
export function lanesText({ grid, order }: PicturedLanes): string {
  const { laneCount, lanes, interval } = grid;
  const all = `${formatCount(laneCount)} ${laneCount === 1 ? 'lane' : 'lanes'}`;
  const shown = lanes.length < laneCount ? `the first ${lanes.length} of ${all}` : all;
  return `${shown}, ${orderText[order]}; ${formatDuration(interval)} per cell`;
}
