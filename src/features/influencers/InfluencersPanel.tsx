import { memo } from 'react';
import type { EntityFilter } from '../../domain/entity';
import type { LeaderboardField } from '../../domain/influencer';
import { ErrorState } from '../../ui/ErrorState';
import { LoadingState } from '../../ui/LoadingState';
import { Panel } from '../../ui/Panel';
import { InfluencerField } from './InfluencerField';
import type { ToggleInfluencer } from './InfluencerRow';
import { MissingScores } from './MissingScores';
import { NoInfluencers } from './NoInfluencers';

const FIRST_IN_SIGHT = 3;

type InfluencersPanelProps = {
  /** Undefined until they are known. */
  fields: readonly LeaderboardField[] | undefined;
  error: Error | null;
  retry: () => void;
  isPartial: boolean;
  filters: readonly EntityFilter[];
  onToggle: ToggleInfluencer;
  onShowMore: (field: string) => void;
};

/** The leaders of every field, or why there are none. Rendered when there is something new to show, not when it is asked for. */
export const InfluencersPanel = memo(function InfluencersPanel(props: InfluencersPanelProps) {
  const { fields, isPartial } = props;
  return (
    <Panel title="Influencers" isPartial={isPartial} scrolls>
      {fields && <MissingScores fields={fields} />}
      <Leaders {...props} />
    </Panel>
  );
});

function Leaders({ fields, error, retry, isPartial, filters, onToggle, onShowMore }: InfluencersPanelProps) {
  if (error) return <ErrorState error={error} onRetry={retry} />;
  if (fields === undefined) return <LoadingState label="Loading influencers" rows={12} />;
  if (fields.length === 0) return <NoInfluencers />;
  return fields.map((field, index) => (
    <InfluencerField
      key={field.field}
      field={field}
      filters={filters}
      withHeadings={index === 0}
      startsInSight={index < FIRST_IN_SIGHT}
      isPartial={isPartial}
      onToggle={onToggle}
      onShowMore={onShowMore}
    />
  ));
}
