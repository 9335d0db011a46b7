import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useJobs } from '../../client/jobs';
import { useViewActions, useViewPart } from '../../view/useView';
import classes from './Notices.module.css';

const unknownJobNotice = (id: string) => `The address asks for the job ${id}, which this source does not have.`;

/** Says, a line each, what in the address could not be followed; each can be dismissed. */
export function Notices() {
  const chosen = useViewPart(({ view }) => view.jobs);
  const problems = useViewPart((shown) => shown.problems);
  const { setView } = useViewActions();
  const { data: jobs } = useJobs();
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());

  const known = chosen.filter((id) => jobs === undefined || jobs.some((job) => job.id === id));
  const unknown = chosen.filter((id) => !known.includes(id)).map(unknownJobNotice);
  const shown = [...problems, ...unknown].filter((notice) => !dismissed.has(notice));

  return (
    <Stack role="status" gap="xs" className={classes.notices}>
      {shown.map((notice) => (
        <Alert
          key={notice}
          color="yellow"
          className={classes.notice}
          icon={<IconInfoCircle size={16} aria-hidden />}
          withCloseButton
          closeButtonLabel="Dismiss"
          onClose={() => setDismissed(new Set([...dismissed, notice]))}
        >
          <Group gap="sm">
            <Text size="sm">{notice}</Text>
            {unknown.includes(notice) && (
              <Button size="compact-xs" variant="default" onClick={() => setView({ jobs: known })}>
                {known.length === 0 ? 'Show all jobs' : 'Leave it out'}
              </Button>
            )}
          </Group>
        </Alert>
      ))}
    </Stack>
  );
}
