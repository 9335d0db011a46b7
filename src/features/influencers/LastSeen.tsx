import { memo } from 'react';
import { Sparkline } from '../../charts/Sparkline';
import type { LeaderTrace } from '../../domain/influencer';
import { formatTime } from '../../domain/time';
import classes from './InfluencerRow.module.css';

const withoutYear = (time: string): string => time.replace(/^-?\d+-/, '');

/** When a value was seen last, and its scores over time; nothing until they are known. */
export const LastSeen = memo(function LastSeen({ trace }: { trace: LeaderTrace | undefined }) {
  if (trace === undefined || trace.latest === null) return null;
  const time = formatTime(trace.latest);
  return (
    <>
      <span className={classes.seenTime} title={time}>
        {withoutYear(time)}
      </span>
      <Sparkline highest={trace.highest} className={classes.sparkline} />
    </>
  );
});
