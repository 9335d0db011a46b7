import { formatScore } from '../../../domain/number';
import { severityOf } from '../../../domain/severity';
import { scoreColor } from '../../../domain/severityColor';
import { Unseen } from '../../../ui/Unseen';
import classes from './cells.module.css';

/** A score: its number, and its band as colour and in words. */
export function ScoreMark({ score }: { score: number }) {
  const band = severityOf(score);
  return (
    <span className={classes.score} title={`${band}: ${score}`} style={{ borderColor: scoreColor(score) }}>
      {formatScore(score)}
      <Unseen> {band}</Unseen>
    </span>
  );
}
