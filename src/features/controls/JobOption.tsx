import { CheckboxIndicator, Combobox, Group, Text } from '@mantine/core';
import type { Job } from '../../domain/job';
import { formatDuration } from '../../domain/time';
import classes from './JobChoice.module.css';

const about = ({ description, detectors, bucketSpan }: Job) =>
  [description || detectors.join(', '), bucketSpan === null ? '' : `${formatDuration(bucketSpan)} buckets`]
    .filter(Boolean)
    .join(' · ');

/** One job to choose: its id, and what it looks at. */
export function JobOption({ job, chosen }: { job: Job; chosen: boolean }) {
  return (
    <Combobox.Option value={job.id} active={chosen} aria-selected={chosen}>
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <CheckboxIndicator checked={chosen} size="xs" mt={3} aria-hidden />
        <div className={classes.option}>
          <Text size="sm" fw={550} truncate>
            {job.id}
          </Text>
          <Text size="xs" c="dimmed" lineClamp={2}>
            {about(job)}
          </Text>
        </div>
      </Group>
    </Combobox.Option>
  );
}
