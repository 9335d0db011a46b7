import { useCallback, useState } from 'react';
import { useColumnAnswer } from '../../client/recordColumns';
import { type Entity, toggleFilter } from '../../domain/entity';
import { ErrorState } from '../../ui/ErrorState';
import { LoadingState } from '../../ui/LoadingState';
import { Panel } from '../../ui/Panel';
import { useViewActions, useViewPart } from '../../view/useView';
import { InfluencerField } from './InfluencerField';
import { MissingScores } from './MissingScores';
import { NoInfluencers } from './NoInfluencers';

const FIRST = 10;
const MORE = 20;

/** Who and what stands behind the records on the screen: the leading values of every influencer field. */
export function Influencers() {
  const filter = useViewPart((shown) => shown.filter);
  const filters = useViewPart(({ view }) => view.filters);
  const { setView } = useViewActions();
  const [limits, setLimits] = useState<ReadonlyMap<string, number>>(new Map());
  const { data: fields, error, retry } = useColumnAnswer('leaderboard', { filter, limit: FIRST, limits: [...limits] });

  const showMore = useCallback((field: string) => {
    setLimits((old) => new Map([...old, [field, (old.get(field) ?? FIRST) + MORE]]));
  }, []);
  const toggle = useCallback(
    (entity: Entity, exclude: boolean) => setView({ filters: toggleFilter(filters, { ...entity, exclude }) }),
    [filters, setView],
  );

  const content = () => {
    if (error) return <ErrorState error={error} onRetry={retry} />;
    if (fields === undefined) return <LoadingState label="Loading influencers" rows={12} />;
    if (fields.length === 0) return <NoInfluencers />;
    return fields.map((field, index) => (
      <InfluencerField
        key={field.field}
        field={field}
        filters={filters}
        withHeadings={index === 0}
        onToggle={toggle}
        onShowMore={showMore}
      />
    ));
  };
  return (
    <Panel title="Influencers" scrolls>
      {fields && <MissingScores fields={fields} />}
      {content()}
    </Panel>
  );
}
