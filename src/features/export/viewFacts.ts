import type { RecordSort } from '../../domain/recordSort';
import { formatRange } from '../../domain/time';
import { filterWords } from '../../view/filterWords';
import type { Shown } from '../../view/ViewStore';

/** Something about what is exported, and its name. */
export type Fact = readonly [name: string, text: string];

const orderText = (sort: RecordSort): string =>
  sort.map(({ key, desc }) => `${key} ${desc ? 'descending' : 'ascending'}`).join(', then ');

/** What a view shows, in words: its time, its jobs, every filter, the order of its records. */
export function viewFacts({ view, range }: Pick<Shown, 'view' | 'range'>, zone: string): Fact[] {
  const words = filterWords(view);
  return [
    ['Time', `${formatRange(range)} (${zone})`],
    ['Jobs', view.jobs.length === 0 ? 'all' : view.jobs.join(', ')],
    ['Filters', words.length === 0 ? 'none' : words.join('; ')],
    ['Order of the records', orderText(view.sort)],
  ];
}
