import { useReadySource } from '../../client/source';
import type { LeaderboardField } from '../../domain/influencer';
import classes from './Influencers.module.css';

/** Explains the record scores on the board, where influencers have no score of their own. */
export function MissingScores({ fields }: { fields: readonly LeaderboardField[] }) {
  const source = useReadySource();
  const isMissing = fields.some(({ rows }) => rows.some(({ highest }) => highest === null));
  if (!isMissing || source === null) return null;
  const hasResults =
    source.jobs.some(({ influencers }) => influencers > 0) || (source.cluster?.influencers.total ?? 0) > 0;
  return (
    <p className={classes.note}>
      {hasResults
        ? 'r: no influencer result, so the highest record score is shown.'
        : 'This source has no influencer results: record scores are shown.'}
    </p>
  );
}
