import type { AnomalyDetails } from '../../../domain/anomaly';
import { changeOf } from '../../../domain/description';
import { formatValues, showsValues } from '../../../domain/value';
import { ChangeText } from '../cells/ChangeText';
import classes from './Comparison.module.css';

/** Actual against typical, in figures and in words, for a function that measures. */
export function Comparison({ record }: { record: AnomalyDetails }) {
  const change = changeOf(record);
  if (!showsValues(record.functionDescription) || record.actual.length === 0) return null;
  return (
    <dl className={classes.comparison}>
      <Figure name="Actual" text={formatValues(record.actual, record.function)} />
      <Figure name="Typical" text={formatValues(record.typical, record.function)} />
      {change && (
        <div className={classes.figure}>
          <dt>Change</dt>
          <dd>
            <ChangeText change={change} />
          </dd>
        </div>
      )}
    </dl>
  );
}

function Figure({ name, text }: { name: string; text: string }) {
  return (
    <div className={classes.figure}>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  );
}
