import type { AnomalyDetails } from '../../../domain/anomaly';
import type { ScoreExplanation } from '../../../domain/scoreExplanation';
import { scoreColor } from '../../../domain/severityColor';
import { formatValues } from '../../../domain/value';
import classes from './BoundsScale.module.css';

type BoundsScaleProps = { record: AnomalyDetails; explanation: ScoreExplanation };

/** Where the model expected the value, as a band on a line, and where it was. */
export function BoundsScale({ record, explanation }: BoundsScaleProps) {
  const { lowerBound, upperBound, typicalValue } = explanation;
  if (lowerBound === null || upperBound === null) return null;
  const say = (value: number) => formatValues([value], record.function);
  const [actual] = record.actual.length === 1 ? record.actual : [];
  const typical = typicalValue ?? (lowerBound + upperBound) / 2;
  const place = scaleOver([lowerBound, upperBound, typical, actual ?? typical]);
  return (
    <div className={classes.bounds}>
      <div className={classes.line} aria-hidden>
        <span
          className={classes.expected}
          style={{ left: place(lowerBound), right: `calc(100% - ${place(upperBound)})` }}
        />
        {typicalValue !== null && <span className={classes.typical} style={{ left: place(typicalValue) }} />}
        {actual !== undefined && (
          <span
            className={classes.actual}
            style={{ left: place(actual), background: scoreColor(record.recordScore) }}
          />
        )}
      </div>
      Expected {say(lowerBound)} to {say(upperBound)}
      {typicalValue !== null && `, typical ${say(typicalValue)}`}
      {actual !== undefined && `, was ${say(actual)}`}
    </div>
  );
}

/** Places values on a line that holds them all, as percentages. */
function scaleOver(values: readonly number[]): (value: number) => string {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return (value) => `${high === low ? 50 : ((value - low) / (high - low)) * 100}%`;
}
