import { entityLabel } from '../domain/entity';
import { formatRange } from '../domain/time';
import type { View } from './viewState';

/** Each filter that narrows the records of the chosen jobs and time, in words. */
export function filterWords(view: View): string[] {
  return [
    view.minScore > 0 && `a score of at least ${view.minScore}`,
    view.bands && `the bands ${view.bands.join(', ')}`,
    view.hideInterim && 'no interim results',
    ...view.filters.map((filter) => `${filter.exclude ? 'not ' : ''}${entityLabel(filter)}`),
    view.text && `the text “${view.text}”`,
    view.lanes.length > 0 && `the lanes ${view.lanes.join(', ')}`,
    view.at && `the time ${formatRange(view.at)}`,
  ].filter((words) => typeof words === 'string' && words !== '') as string[];
}
