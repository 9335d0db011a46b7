import { Badge, Group, Title } from '@mantine/core';
import type { AnomalyDetails } from '../../../domain/anomaly';
import type { Detector } from '../../../domain/detector';
import { anomalySentence } from '../../../domain/sentence';
import type { TimeRange } from '../../../domain/time';
import { ScoreMark } from '../cells/ScoreMark';
import { AllFields } from './AllFields';
import { CategoryExamples } from './CategoryExamples';
import { CausesTable } from './CausesTable';
import { Comparison } from './Comparison';
import { CustomUrls } from './CustomUrls';
import details from './details.module.css';
import { EntitySeries } from './EntitySeries';
import { Facts } from './Facts';
import { InfluencerScores } from './InfluencerScores';
import { JobConfiguration } from './JobConfiguration';
import { PlaceMap } from './PlaceMap';
import { RecordActions } from './RecordActions';
import classes from './RecordDetails.module.css';
import { ScoreReasons } from './ScoreReasons';

type RecordDetailsProps = {
  record: AnomalyDetails;
  detector: Detector;
  bucket: TimeRange;
  /** Where it stands in the answer of its bucket. */
  place: number;
};

/** Everything a record says: what happened, in which figures, caused and influenced by what, and why it scores so. */
export function RecordDetails({ record, detector, bucket, place }: RecordDetailsProps) {
  return (
    <div className={classes.details}>
      <Group gap="sm" align="center">
        <div className={classes.headline}>
          <ScoreMark score={record.recordScore} />
          <Title order={3} size="h6" className={classes.sentence}>
            {anomalySentence(record, detector.description)}
          </Title>
        </div>
        {record.isInterim && (
          <Badge variant="outline" color="gray" className={classes.interim}>
            interim
          </Badge>
        )}
        <RecordActions record={record} bucket={bucket} place={place} />
      </Group>
      {record.isInterim && (
        <p className={details.quiet}>The bucket was not complete: its score and values may still change.</p>
      )}
      {record.causes.length > 0 && <CausesTable causes={record.causes} />}
      <div className={classes.columns}>
        <div className={classes.figures}>
          <Comparison record={record} />
          <Facts record={record} detector={detector} />
        </div>
        <ScoreReasons record={record} />
        <InfluencerScores record={record} bucket={bucket} />
        <div className={classes.pictures}>
          <EntitySeries record={record} />
          <PlaceMap record={record} />
          <CategoryExamples record={record} />
        </div>
      </div>
      <CustomUrls record={record} />
      <AllFields record={record} />
      <JobConfiguration jobId={record.identity.jobId} />
    </div>
  );
}
