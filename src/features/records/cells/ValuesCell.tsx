import type { Anomaly } from '../../../domain/anomaly';
import { formatValues, showsValues } from '../../../domain/value';
import classes from './cells.module.css';

/** The actual or typical value of a record whose function measures one. */
export function ValuesCell({ anomaly, which }: { anomaly: Anomaly; which: 'actual' | 'typical' }) {
  const { detector, causeCount } = anomaly;
  if (causeCount > 1) return which === 'actual' && <span className={classes.quiet}>{causeCount} causes</span>;
  if (!showsValues(detector.functionDescription)) return null;
  const text = formatValues(anomaly[which], detector.function);
  return (
    <span className={classes.number} title={anomaly[which].join(', ')}>
      {text}
    </span>
  );
}
