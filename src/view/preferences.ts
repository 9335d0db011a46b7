import { useSyncExternalStore } from 'react';
import * as z from 'zod';
import { leaderOrders } from '../domain/influencer';
import { type RecordSortKey, recordSortKeys } from '../domain/recordSort';
import { tellTimesIn } from '../domain/time';

const KEY = 'redlane-preferences';

const column = z.enum(recordSortKeys);
const columnList = z.array(column).catch([]);

/** Something for some of the columns; what makes no sense is left out. */
function perColumn<T>(value: z.ZodType<T>) {
  const maybe = value.optional().catch(undefined);
  const entries = recordSortKeys.map((key) => [key, maybe] as const);
  return z.object(Object.fromEntries(entries) as Record<RecordSortKey, typeof maybe>).catch({});
}

/** What a person has changed about the columns of the records table. */
const recordColumns = z.object({
  /** Pixels. */
  widths: perColumn(z.number()),
  /** Whether it is shown, whatever is in it. */
  visibility: perColumn(z.boolean()),
  /** The others follow in their usual order. */
  order: columnList,
  /** Those that stay in sight however far the table is scrolled to the side. */
  pinned: columnList,
});

const schema = z.object({
  /** The zone in which every time on the page is told. */
  timeZone: z.enum(['local', 'UTC']).catch('local'),
  /** Keys without Ctrl or Command do something; off for those who speak to the page, or press keys by chance. */
  singleKeys: z.boolean().catch(true),
  recordColumns: recordColumns.catch(recordColumns.parse({})),
  /** What the influencers are ordered by, and the fields of which none are shown. */
  leaderOrder: z.enum(leaderOrders).catch('highest'),
  closedFields: z.array(z.string()).catch([]),
});

/** What a person has chosen for every view; it stays in this browser. */
export type Preferences = z.infer<typeof schema>;

/** Preferences as they were stored; what makes no sense there is as it was in the beginning. */
export function readPreferences(text: string | null): Preferences {
  try {
    return schema.parse(Object(JSON.parse(text ?? '{}')));
  } catch {
    return schema.parse({});
  }
}

/** A browser may refuse to remember; then what is chosen holds until the page is left. */
function remember<T>(touch: () => T): T | null {
  try {
    return touch();
  } catch {
    return null;
  }
}

let current = readPreferences(remember(() => localStorage.getItem(KEY)));
tellTimesIn(current.timeZone);
const listeners = new Set<() => void>();

function follow(preferences: Preferences): void {
  current = preferences;
  tellTimesIn(current.timeZone);
  for (const listen of listeners) listen();
}

/** Changes some preferences, on the whole page and in its other tabs. */
export function setPreferences(change: Partial<Preferences> | ((old: Preferences) => Partial<Preferences>)): void {
  follow({ ...current, ...(typeof change === 'function' ? change(current) : change) });
  remember(() => localStorage.setItem(KEY, JSON.stringify(current)));
}

const followTab = ({ key, newValue }: StorageEvent) => key === KEY && follow(readPreferences(newValue));

function subscribe(listen: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('storage', followTab);
  listeners.add(listen);
  return () => {
    listeners.delete(listen);
    if (listeners.size === 0) window.removeEventListener('storage', followTab);
  };
}

/** One preference; renders when it changes. */
export const usePreference = <K extends keyof Preferences>(name: K): Preferences[K] =>
  useSyncExternalStore(subscribe, () => current[name]);
