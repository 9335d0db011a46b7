import { laneValues } from './laneKey';
import type { DataColumns, SwimlaneGrid } from './swimlane';

/** When lanes had data, a flag a column of the grid; null where that is not known. */
export type LaneData = {
  /** By the lane's place in the grid's `lanes`. */
  readonly ofPlace: (place: number) => Uint8Array | null;
  /** Of all chosen jobs together. */
  readonly ofAll: Uint8Array | null;
};

const unknown: LaneData = { ofPlace: () => null, ofAll: null };

type Lanes = Pick<SwimlaneGrid, 'by' | 'thenBy' | 'lanes' | 'columns' | 'from' | 'interval'>;

/** When the lanes of a grid had data: a job's lane when the job had, every other lane when any of the chosen jobs had. */
export function laneData({ by, thenBy, lanes, columns, from, interval }: Lanes, data: DataColumns | null): LaneData {
  if (data === null || data.from !== from || data.interval !== interval) return unknown;
  const ofWidth = (flags: Uint8Array | undefined | null) => (flags?.length === columns ? flags : null);
  const ofAll = ofWidth(data.ofAll);
  const job = [by, thenBy].findIndex((dimension) => dimension?.kind === 'job');
  const jobOf = (place: number) => laneValues(lanes[place].key, thenBy)[job];
  const ofPlace = (place: number) => (job < 0 ? ofAll : ofWidth(data.ofJob.get(jobOf(place))));
  return { ofPlace, ofAll };
}

/** Whether some column of the grid has no data in some lane. */
export const lacksData = ({ lanes }: Pick<Lanes, 'lanes'>, { ofPlace, ofAll }: LaneData): boolean =>
  [ofAll, ...lanes.map((_, place) => ofPlace(place))].some((flags) => flags?.includes(0) === true);
