import { keyOf } from '../../client/columns/ColumnBoard';
import { useColumnAnswer } from '../../client/recordColumns';
import { useRested } from '../../ui/useRested';
import { useViewPart } from '../../view/useView';
import { SummaryTiles } from './SummaryTiles';

/** The records that match, in a few numbers. */
export function Summary() {
  const filter = useViewPart((shown) => shown.filter);
  const rested = useRested(filter);
  const { data, key, isPartial } = useColumnAnswer('summary', { filter: rested });
  const isCurrent = key === keyOf('summary', { filter });
  return <SummaryTiles summary={data ?? null} isCurrent={isCurrent} isPartial={isPartial} />;
}
