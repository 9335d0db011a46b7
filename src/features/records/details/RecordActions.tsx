import { Group, Kbd } from '@mantine/core';
import { recordPath } from '../../../client/records';
import type { AnomalyDetails } from '../../../domain/anomaly';
import type { TimeRange } from '../../../domain/time';
import { CopyButton } from '../../../ui/CopyButton';
import { curlCommand } from './curlCommand';
import classes from './RecordActions.module.css';

type RecordActionsProps = {
  record: AnomalyDetails;
  bucket: TimeRange;
  /** Where the record stands in the answer of its bucket. */
  place: number;
};

/** What can be taken away of an open record, and how to come to the next. */
export function RecordActions({ record, bucket, place }: RecordActionsProps) {
  const { origin } = window.location;
  return (
    <Group gap={6} className={classes.actions}>
      <CopyButton name="JSON" text={() => JSON.stringify(record.document, null, 2)} />
      <CopyButton name="link" text={() => window.location.href} />
      <CopyButton name="curl" text={() => curlCommand(origin + recordPath(record.identity.jobId, bucket, place))} />
      <span className={classes.keys}>
        <Kbd size="xs">j</Kbd> next <Kbd size="xs">k</Kbd> previous
      </span>
    </Group>
  );
}
