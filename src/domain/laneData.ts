import type { DataColumns, SwimlaneGrid, ViewBy } from './swimlane';

/** When lanes had data, a flag a column of the grid; null where that is not known. */
export type LaneData = {
  /** By the lane's place in the grid's `lanes`. */
  readonly ofPlace: (place: number) => Uint8Array | null;
  /** Of all chosen jobs together. */
  readonly ofAll: Uint8Array | null;
};

const unknown: LaneData = { ofPlace: () => null, ofAll: null };

/** When the lanes of a grid had data: a job's lane when the job had, every other lane when any of the chosen jobs had. */
export function laneData(
  { lanes, columns, from, interval }: SwimlaneGrid,
  by: ViewBy,
  data: DataColumns | null,
): LaneData {
  if (data === null || data.from !== from || data.interval !== interval) return unknown;
  const ofWidth = (flags: Uint8Array | undefined | null) => (flags?.length === columns ? flags : null);
  const ofAll = ofWidth(data.ofAll);
  const ofPlace = (place: number) => (by.kind === 'job' ? ofWidth(data.ofJob.get(lanes[place].key)) : ofAll);
  return { ofPlace, ofAll };
}

/** Whether some column of the grid has no data in some lane. */
export const lacksData = ({ lanes }: SwimlaneGrid, { ofPlace, ofAll }: LaneData): boolean =>
  [ofAll, ...lanes.map((_, place) => ofPlace(place))].some((flags) => flags?.includes(0) === true);
