import type { RecordFilter } from '../domain/recordFilter';
import type { TimeRange } from '../domain/time';
import type { View } from './viewState';

/** The records a view asks for, every panel's choice applied. */
export function recordFilter(view: View, range: TimeRange): RecordFilter {
  const lanes = view.by === null || view.lanes.length === 0 ? null : view.lanes;
  const selected = lanes !== null || view.at !== null;
  return {
    jobs: view.jobs,
    range,
    minScore: view.minScore,
    bands: view.bands,
    hideInterim: view.hideInterim,
    entities: view.filters,
    text: view.text,
    selection: selected ? { by: view.by ?? { kind: 'job' }, thenBy: view.thenBy, lanes, at: view.at } : null,
  };
}
