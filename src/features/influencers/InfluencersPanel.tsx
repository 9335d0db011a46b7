import { memo } from 'react';
import type { EntityFilter } from '../../domain/entity';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { LoadingState } from '../../ui/LoadingState';
import { Panel } from '../../ui/Panel';
import { FoundCount } from './FoundCount';
import { InfluencerField } from './InfluencerField';
import type { ToggleInfluencer } from './InfluencerRow';
import classes from './Influencers.module.css';
import { LeaderSearch } from './LeaderSearch';
import { MissingScores } from './MissingScores';
import { NoInfluencers } from './NoInfluencers';
import { SortBar } from './SortBar';
import type { Leaderboard } from './useLeaderboard';

const FIRST_IN_SIGHT = 3;

type InfluencersPanelProps = Leaderboard & { filters: readonly EntityFilter[]; onToggle: ToggleInfluencer };

/** The leaders of every field, or why there are none. Rendered when there is something new to show, not when it is asked for. */
export const InfluencersPanel = memo(function InfluencersPanel(props: InfluencersPanelProps) {
  const { fields, isPartial, text, onSearch } = props;
  return (
    <Panel
      title="Influencers"
      summary={<FoundCount fields={fields} text={text} />}
      actions={<LeaderSearch text={text} onSearch={onSearch} />}
      isPartial={isPartial}
      scrolls
    >
      <Leaders {...props} />
    </Panel>
  );
});

function Leaders(props: InfluencersPanelProps) {
  const { fields, error, retry, text, order, onSort, closed, restingFilter, onTurn, ...rest } = props;
  if (error) return <ErrorState error={error} onRetry={retry} />;
  if (fields === undefined) return <LoadingState label="Loading influencers" rows={12} />;
  if (fields.length === 0) return <NoInfluencers />;
  const found = fields.filter((field) => field.found > 0);
  if (found.length === 0) return <EmptyState title="Nothing found">No influencer has “{text}” in its name.</EmptyState>;
  return (
    <div className={classes.board}>
      <SortBar order={order} onSort={onSort} />
      <MissingScores fields={found} />
      {found.map((field, index) => (
        <InfluencerField
          key={field.field}
          field={field}
          filter={restingFilter}
          filters={rest.filters}
          order={order}
          isOpen={!closed.includes(field.field)}
          startsInSight={index < FIRST_IN_SIGHT}
          isPartial={rest.isArriving}
          onToggle={rest.onToggle}
          onToggleField={rest.onToggleField}
          onTurn={onTurn}
        />
      ))}
    </div>
  );
}
