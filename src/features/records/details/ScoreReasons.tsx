import { Fragment } from 'react';
import type { AnomalyDetails } from '../../../domain/anomaly';
import type { ScoreExplanation } from '../../../domain/scoreExplanation';
import { BoundsScale } from './BoundsScale';
import { DetailsGroup } from './DetailsGroup';
import classes from './details.module.css';
import { ImpactScale } from './ImpactScale';
import { reasonWords } from './reasonWords';

/** Why the record got its score, as far as Elasticsearch kept its reasons. */
export function ScoreReasons({ record }: { record: AnomalyDetails }) {
  const { explanation } = record;
  const words = reasonWords(record);
  return (
    <DetailsGroup name="Why this score">
      {explanation === null && <p className={classes.quiet}>{whyUnexplained(record)}</p>}
      {words.length > 0 && (
        <ul className={classes.words}>
          {words.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {explanation && <Impacts explanation={explanation} />}
      {explanation && <BoundsScale record={record} explanation={explanation} />}
    </DetailsGroup>
  );
}

const whyUnexplained = ({ causes }: AnomalyDetails) =>
  causes.length > 0
    ? 'Elasticsearch writes no explanation for a population record; its causes tell the most.'
    : 'The record carries no explanation; Elasticsearch writes them since 8.6.';

const impactsOf = (explanation: ScoreExplanation): readonly (readonly [name: string, impact: number | null])[] => [
  ['Anomaly characteristics', explanation.characteristicsImpact],
  ['Single bucket', explanation.singleBucketImpact],
  ['Multi bucket', explanation.multiBucketImpact],
];

function Impacts({ explanation }: { explanation: ScoreExplanation }) {
  return (
    <dl className={classes.facts}>
      {impactsOf(explanation).map(
        ([name, impact]) =>
          impact !== null && (
            <Fragment key={name}>
              <dt>{name}</dt>
              <dd>
                <ImpactScale impact={impact} />
              </dd>
            </Fragment>
          ),
      )}
    </dl>
  );
}
