import { Fragment, type ReactNode } from 'react';
import type { AnomalyDetails } from '../../../domain/anomaly';
import type { Detector } from '../../../domain/detector';
import type { Entity } from '../../../domain/entity';
import { formatExactScore, formatProbability } from '../../../domain/number';
import { epochMs, formatDuration, formatRange } from '../../../domain/time';
import { EntityButton } from '../cells/EntityButton';
import classes from './details.module.css';
import { scoreChange } from './scoreChange';

type FactsProps = { record: AnomalyDetails; detector: Detector };
type Fact = readonly [name: string, value: ReactNode];

const isKnown = ([, value]: Fact) => value !== null && value !== '';

/** Every plain fact of a record, by name. What the record does not say is left out. */
export function Facts({ record, detector }: FactsProps) {
  return (
    <dl className={classes.facts}>
      {[
        ['Time', timeText(record)] as const,
        ...entityFacts(record),
        ...detectorFacts(record, detector),
        ...scoreFacts(record),
      ]
        .filter(isKnown)
        .map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
    </dl>
  );
}

const asFact = (name: string, entity: Entity | null): Fact => [name, entity && <EntityButton entity={entity} />];

function entityFacts(record: AnomalyDetails): Fact[] {
  const { partition, over, by, byField, correlatedByValue } = record;
  return [
    asFact('Partition', partition),
    asFact('Over', over),
    by === null ? ['By', byField && `${byField} (see the causes)`] : asFact('By', by),
    ['Correlated with', correlatedByValue],
  ];
}

function timeText({ identity: { timestamp }, bucketSpan }: AnomalyDetails): string {
  const bucket = { from: timestamp, to: epochMs(timestamp + bucketSpan) };
  return `${formatRange(bucket)} (${formatDuration(bucketSpan)} bucket)`;
}

function detectorFacts(record: AnomalyDetails, detector: Detector): Fact[] {
  const { function: name, functionDescription, fieldName } = record;
  return [
    ['Job', detector.jobId],
    ['Detector', `${detector.description} (index ${detector.index})`],
    [
      'Function',
      name === functionDescription || functionDescription === '' ? name : `${name} (${functionDescription})`,
    ],
    ['Field', fieldName],
  ];
}

function scoreFacts(record: AnomalyDetails): Fact[] {
  const { recordScore, initialRecordScore, probability, multiBucketImpact } = record;
  return [
    ['Record score', formatExactScore(recordScore)],
    ['Initial score', `${formatExactScore(initialRecordScore)} (${scoreChange(record)})`],
    ['Probability', formatProbability(probability)],
    ['Multi-bucket impact', multiBucketImpact === null ? null : `${multiBucketImpact} (−5 one bucket, 5 several)`],
  ];
}
