import type { Detector } from '../../domain/detector';
import type { Entity } from '../../domain/entity';

/** Finds the code of a value that is equal to one it was told. */
export type CodeIndex<T> = { get(value: T): number | undefined; set(value: T, code: number): void };

export const textIndex = (): CodeIndex<string> => new Map<string, number>();

/** By field, then value: no key has to be put together for each of some millions of look-ups. */
export function entityIndex(): CodeIndex<Entity> {
  const fields = new Map<string, Map<string, number>>();
  return {
    get: ({ field, value }) => fields.get(field)?.get(value),
    set({ field, value }, code) {
      const values = fields.get(field);
      if (values) values.set(value, code);
      else fields.set(field, new Map([[value, code]]));
    },
  };
}

/** Detectors are few and shared, so most are known by identity. */
export function detectorIndex(): CodeIndex<Detector> {
  const known = new WeakMap<Detector, number>();
  const codes = new Map<string, number>();
  return {
    get(detector) {
      const same = known.get(detector);
      if (same !== undefined) return same;
      const equal = codes.get(detectorKey(detector));
      if (equal !== undefined) known.set(detector, equal);
      return equal;
    },
    set: (detector, code) => void codes.set(detectorKey(detector), code),
  };
}

function detectorKey(detector: Detector): string {
  return JSON.stringify([
    detector.jobId,
    detector.index,
    detector.description,
    detector.function,
    detector.functionDescription,
    detector.fieldName,
    detector.partitionField,
    detector.overField,
    detector.byField,
    detector.bucketSpan,
  ]);
}
