import type { AnomalyDetails } from './anomaly';
import { type Entity, valueLabel } from './entity';
import { severityOf } from './severity';

const named = ({ field, value }: Entity) => `${field} ${valueLabel(value)}`;

function foundFor({ over, by }: Pick<AnomalyDetails, 'over' | 'by'>): string {
  const found = [over, by].filter((entity) => entity !== null).map(named);
  return found.length === 0 ? '' : ` for ${found.join(' and ')}`;
}

type Described = Pick<AnomalyDetails, 'recordScore' | 'partition' | 'over' | 'by'>;

/** What was found, by which detector, for whom: "Critical anomaly found by “mean(bytes)” for user bob in region eu". */
export function anomalySentence(record: Described, detector: string): string {
  const band = severityOf(record.recordScore);
  const where = record.partition === null ? '' : ` in ${named(record.partition)}`;
  return `${band[0].toUpperCase()}${band.slice(1)} anomaly found by “${detector}”${foundFor(record)}${where}`;
}
