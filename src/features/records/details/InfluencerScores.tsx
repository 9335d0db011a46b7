import { useInfluencers } from '../../../client/influencers';
import type { AnomalyDetails } from '../../../domain/anomaly';
import { entityKey } from '../../../domain/entity';
import { formatScore } from '../../../domain/number';
import { scoreColor } from '../../../domain/severityColor';
import type { TimeRange } from '../../../domain/time';
import { TryAgain } from '../../../ui/TryAgain';
import { EntityButton } from '../cells/EntityButton';
import { DetailsGroup } from './DetailsGroup';
import details from './details.module.css';
import classes from './InfluencerScores.module.css';

type InfluencerScoresProps = { record: AnomalyDetails; bucket: TimeRange };

/** What influenced the record, each with the influencer score it got in the same bucket, where it got one. */
export function InfluencerScores({ record, bucket }: InfluencerScoresProps) {
  const { data: results = [], error, refetch } = useInfluencers(record.identity.jobId, bucket);
  const scores = new Map(results.map(({ influencer, score }) => [entityKey(influencer), score]));
  return (
    <DetailsGroup name="Influencers">
      {record.influencers.length === 0 && <p className={details.quiet}>The record names no influencer.</p>}
      {record.influencers.length > 0 && (
        <ul className={classes.list}>
          {record.influencers.map((influencer) => (
            <li key={entityKey(influencer)} className={classes.line}>
              <EntityButton entity={influencer} />
              <InfluencerScore score={scores.get(entityKey(influencer))} />
            </li>
          ))}
        </ul>
      )}
      {error && (
        <p className={details.quiet}>
          Their scores could not be loaded: {error.message} <TryAgain onClick={refetch} />
        </p>
      )}
    </DetailsGroup>
  );
}

function InfluencerScore({ score }: { score: number | undefined }) {
  if (score === undefined) return null;
  return (
    <span className={classes.score} title={`Influencer score ${score}`}>
      <span className={classes.track}>
        <span className={classes.bar} style={{ width: `${score}%`, background: scoreColor(score) }} />
      </span>
      {formatScore(score)}
    </span>
  );
}
