import { useDebouncedValue } from '@mantine/hooks';
import { keyOf } from '../../client/columns/ColumnBoard';
import { useColumnAnswer } from '../../client/recordColumns';
import { useViewPart } from '../../view/useView';
import { SummaryTiles } from './SummaryTiles';

/** It looks at every record, so it waits until the steps of a slider have come to rest. */
const REST_MS = 150;

/** The records that match, in a few numbers. */
export function Summary() {
  const filter = useViewPart((shown) => shown.filter);
  const [rested] = useDebouncedValue(filter, REST_MS);
  const { data, key, isPartial } = useColumnAnswer('summary', { filter: rested });
  const isCurrent = key === keyOf('summary', { filter });
  return <SummaryTiles summary={data ?? null} isCurrent={isCurrent} isPartial={isPartial} />;
}
