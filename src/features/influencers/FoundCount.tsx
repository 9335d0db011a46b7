import { memo } from 'react';
import type { LeaderboardField } from '../../domain/influencer';
import { formatCount } from '../../domain/number';
import classes from './Influencers.module.css';

type FoundCountProps = { fields: readonly LeaderboardField[] | undefined; text: string };

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** How many of all values a search has found; nothing while nothing is searched for. */
export const FoundCount = memo(function FoundCount({ fields, text }: FoundCountProps) {
  if (fields === undefined) return null;
  const found = formatCount(sum(fields.map((field) => field.found)));
  const values = formatCount(sum(fields.map((field) => field.values)));
  return (
    <span role="status" className={classes.count}>
      {text !== '' && `${found} of ${values} values`}
    </span>
  );
});
