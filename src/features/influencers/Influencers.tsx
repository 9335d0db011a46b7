import { useCallback, useMemo, useState } from 'react';
import { useColumnAnswer } from '../../client/recordColumns';
import { type Entity, toggleFilter } from '../../domain/entity';
import { useViewActions, useViewPart } from '../../view/useView';
import { InfluencersPanel } from './InfluencersPanel';

const FIRST = 10;
const MORE = 20;

/** Who and what stands behind the records on the screen: the leading values of every influencer field. */
export function Influencers() {
  const filter = useViewPart((shown) => shown.filter);
  const filters = useViewPart(({ view }) => view.filters);
  const { setView } = useViewActions();
  const [limits, setLimits] = useState<ReadonlyMap<string, number>>(new Map());
  const question = useMemo(() => ({ filter, limit: FIRST, limits: [...limits] }), [filter, limits]);
  const { data: fields, error, retry, isPartial } = useColumnAnswer('leaderboard', question);

  const showMore = useCallback((field: string) => {
    setLimits((old) => new Map([...old, [field, (old.get(field) ?? FIRST) + MORE]]));
  }, []);
  const toggle = useCallback(
    (entity: Entity, exclude: boolean) => setView({ filters: toggleFilter(filters, { ...entity, exclude }) }),
    [filters, setView],
  );
  return (
    <InfluencersPanel
      fields={fields}
      error={error}
      retry={retry}
      isPartial={isPartial}
      filters={filters}
      onToggle={toggle}
      onShowMore={showMore}
    />
  );
}
