import { useCallback } from 'react';
import { type Entity, toggleFilter } from '../../domain/entity';
import { useViewActions, useViewPart } from '../../view/useView';
import { InfluencersPanel } from './InfluencersPanel';
import { useLeaderboard } from './useLeaderboard';

/** Who and what stands behind the records on the screen: the leading values of every influencer field. */
export function Influencers() {
  const filters = useViewPart(({ view }) => view.filters);
  const { setView } = useViewActions();
  const toggle = useCallback(
    (entity: Entity, exclude: boolean) => setView({ filters: toggleFilter(filters, { ...entity, exclude }) }),
    [filters, setView],
  );
  return <InfluencersPanel {...useLeaderboard()} filters={filters} onToggle={toggle} />;
}
