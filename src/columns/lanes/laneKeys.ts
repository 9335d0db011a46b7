import type { Detector } from '../../domain/detector';
import type { ViewBy } from '../../domain/swimlane';
import { textIndex } from '../build/codeIndexes';
import { Dictionary } from '../build/Dictionary';
import { oncePer } from '../oncePer';
import { recallPer } from '../recallPer';
import type { RecordColumns } from '../recordColumns';

/** The lanes there can be: records get them from their detector, or from those of their entities that make one. */
export type LaneKeys = {
  readonly of: 'detectors' | 'entities';
  /** The key of each lane. */
  readonly keys: readonly string[];
  /** The place in `keys` per detector or entity code; -1 when it makes no lane. */
  readonly laneOf: Int32Array;
};

// The swimlane and its overview are viewed in two ways at a time.
const RECENT = 4;

const recentKeys = recallPer<RecordColumns, LaneKeys>(RECENT);

/** The lanes of one way to view the swimlane, whatever the filter; remembered. */
export const laneKeys = (columns: RecordColumns, by: ViewBy): LaneKeys =>
  recentKeys(columns, JSON.stringify(by), () => computeLaneKeys(columns, by));

function computeLaneKeys({ detectors, entities }: RecordColumns, by: ViewBy): LaneKeys {
  switch (by.kind) {
    case 'job':
      return lanes('detectors', detectors, ({ jobId }) => jobId);
    case 'detector':
      return lanes('detectors', detectors, (_, code) => detectorKeys(detectors)[code]);
    case 'function':
      return lanes('detectors', detectors, (detector) => detector.function);
    case 'field':
      return lanes('entities', entities, ({ field, value }) => (field === by.field ? value : null));
  }
}

function lanes<T>(
  of: LaneKeys['of'],
  values: readonly T[],
  keyOf: (value: T, code: number) => string | null,
): LaneKeys {
  const keys = new Dictionary(textIndex());
  const laneOf = Int32Array.from(values, (value, code) => keys.codeOrMissing(keyOf(value, code)));
  return { of, keys: keys.values, laneOf };
}

/**
 * The shortest of a detector's names that no other detector has: description, with its job, with its index. Records of
 * one detector share a lane even where their descriptions differ: the first counts.
 */
const detectorKeys = oncePer((detectors: readonly Detector[]): string[] => {
  const identity = ({ jobId, index }: Detector) => `${index} ${jobId}`;
  const first = new Map(detectors.toReversed().map((detector) => [identity(detector), detector.description]));
  const namesOf = (detector: Detector): string[] => {
    const description = first.get(identity(detector)) as string;
    return [description, `${description} (${detector.jobId})`, `${description} (${detector.jobId}, ${detector.index})`];
  };
  const owners = new Map<string, Set<string>>();
  for (const detector of detectors)
    for (const name of namesOf(detector)) owners.set(name, (owners.get(name) ?? new Set()).add(identity(detector)));
  return detectors.map((detector) => {
    const names = namesOf(detector);
    return names.find((name) => owners.get(name)?.size === 1) ?? names[names.length - 1];
  });
});
