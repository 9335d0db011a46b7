import type { Detector } from '../domain/detector';
import type { ViewBy } from '../domain/swimlane';
import { Dictionary } from './Dictionary';
import { oncePer } from './oncePer';
import type { RecordColumns } from './recordColumns';

/** The lanes there can be: records get them from their detector, or from those of their entities that make one. */
export type LaneKeys = {
  readonly of: 'detectors' | 'entities';
  /** The key of each lane. */
  readonly keys: readonly string[];
  /** The place in `keys` per detector or entity code; -1 when it makes no lane. */
  readonly laneOf: Int32Array;
};

/** The lanes of one way to view the swimlane, whatever the filter. */
export function laneKeys({ detectors, entities }: RecordColumns, by: ViewBy): LaneKeys {
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
  const keys = new Dictionary((key: string) => key);
  const laneOf = Int32Array.from(values, (value, code) => keys.codeOrMissing(keyOf(value, code)));
  return { of, keys: keys.values, laneOf };
}

/** The shortest of a detector's names that no other detector has: description, with its job, with its index. */
const detectorKeys = oncePer((detectors: readonly Detector[]): string[] => {
  const names = detectors.map(({ description, jobId, index }) => [
    description,
    `${description} (${jobId})`,
    `${description} (${jobId}, ${index})`,
  ]);
  const owners = new Map<string, Set<string>>();
  detectors.forEach(({ jobId, index }, code) => {
    for (const name of names[code]) owners.set(name, (owners.get(name) ?? new Set()).add(`${index} ${jobId}`));
  });
  return names.map((own) => own.find((name) => owners.get(name)?.size === 1) ?? own[own.length - 1]);
});
