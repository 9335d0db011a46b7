import * as z from 'zod';
import type { AnomalyIdentity } from '../domain/anomaly';
import type { EntityFilter } from '../domain/entity';
import type { RecordGrouping } from '../domain/recordGroup';
import type { RecordSort } from '../domain/recordSort';
import type { Severity } from '../domain/severity';
import type { LaneOrder, ViewBy } from '../domain/swimlane';
import type { DurationMs, TimeRange } from '../domain/time';
import { repeatedKeys, singleKeys } from './viewKeys';

/** What the address bar holds: everything a link must carry to show the same screen. */
export type View = {
  readonly jobs: readonly string[];
  /** As written, ISO or date math; null = where the data begin or end. */
  readonly from: string | null;
  readonly to: string | null;
  readonly minScore: number;
  /** Null = all. */
  readonly bands: readonly Severity[] | null;
  readonly hideInterim: boolean;
  /** Null = what suits the chosen jobs. */
  readonly by: ViewBy | null;
  /** Null = lanes are made by one thing alone; never without `by`. */
  readonly thenBy: ViewBy | null;
  readonly laneOrder: LaneOrder;
  /** Keys of lanes: see `Lane`. */
  readonly lanes: readonly string[];
  readonly at: TimeRange | null;
  readonly filters: readonly EntityFilter[];
  readonly text: string;
  readonly sort: RecordSort;
  /** Null = records stand by themselves. */
  readonly group: RecordGrouping | null;
  readonly row: AnomalyIdentity | null;
  /** How often to look for new results; null = only when asked. */
  readonly refresh: DurationMs | null;
};

export const defaultView: View = {
  jobs: [],
  from: null,
  to: null,
  minScore: 0,
  bands: null,
  hideInterim: false,
  by: null,
  thenBy: null,
  laneOrder: 'highest',
  lanes: [],
  at: null,
  filters: [],
  text: '',
  sort: [{ key: 'score', desc: true }],
  group: null,
  row: null,
  refresh: null,
};

/** A view read from an address, with what else the address held and what in it made no sense. */
export type ReadView = {
  readonly view: View;
  /** Keys Redlane does not know; they survive every change of the view. */
  readonly rest: readonly (readonly [key: string, value: string])[];
  /** One sentence for each value that was left out. */
  readonly problems: readonly string[];
};

const isDefault = (name: keyof View, value: unknown) => JSON.stringify(value) === JSON.stringify(defaultView[name]);

const sentence = (key: string, text: string, error: z.ZodError) =>
  `The address has ${key}=${text}, which makes no sense (${error.issues[0].message}); it was left out.`;

/** Reads the query of an address. Whatever makes no sense is left out with a sentence; nothing throws. */
export function readView(query: string): ReadView {
  const params = new URLSearchParams(query);
  const found = new Map<string, unknown>();
  const problems: string[] = [];
  const read = (key: string, codec: z.ZodType, text: string): unknown[] => {
    const result = z.safeDecode(codec, text);
    if (!result.success) problems.push(sentence(key, text, result.error));
    return result.success ? [result.data] : [];
  };
  for (const [name, { key, codec }] of Object.entries(singleKeys)) {
    const values = params.getAll(key).flatMap((text) => read(key, codec, text));
    if (values.length > 0) found.set(name, values[values.length - 1]);
  }
  for (const [name, { key, codec }] of Object.entries(repeatedKeys)) {
    found.set(
      name,
      [...new Set(params.getAll(key))].flatMap((text) => read(key, codec, text)),
    );
  }
  const known = new Set<string>(Object.values({ ...singleKeys, ...repeatedKeys }).map(({ key }) => key));
  const rest = [...params].filter(([key]) => !known.has(key));
  return withoutStrays({ view: { ...defaultView, ...Object.fromEntries(found) }, rest, problems });
}

/** A lane, and what else makes it, mean nothing without what makes the lanes first. */
function withoutStrays({ view, rest, problems }: ReadView): ReadView {
  if (view.by !== null) return { view, rest, problems };
  const [lane] = view.lanes.map((key) => `lane=${key}`);
  const found = [lane, view.thenBy ? 'then=' : undefined].filter((stray) => stray !== undefined);
  const sentences = found.map(
    (stray) => `The address has ${stray} without by=, which says what a lane is; it was left out.`,
  );
  return { view: { ...view, lanes: [], thenBy: null }, rest, problems: [...problems, ...sentences] };
}

/** Writes the query of an address, without its "?": what differs from the default, then the keys Redlane does not know. */
export function writeView({ view, rest }: Pick<ReadView, 'view' | 'rest'>): string {
  const params = new URLSearchParams();
  const append = (key: string, codec: z.ZodType, value: unknown) =>
    params.append(key, z.encode(codec, value) as string);
  for (const [name, { key, codec }] of Object.entries(repeatedKeys)) {
    for (const value of view[name as keyof typeof repeatedKeys]) append(key, codec, value);
  }
  for (const [name, { key, codec }] of Object.entries(singleKeys)) {
    const value = view[name as keyof typeof singleKeys];
    if (!isDefault(name as keyof View, value)) append(key, codec, value);
  }
  for (const [key, value] of rest) params.append(key, value);
  return params.toString();
}
