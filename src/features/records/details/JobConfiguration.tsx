import { Code } from '@mantine/core';
import { useJobSettings } from '../../../client/jobs';
import { Disclosure } from './Disclosure';
import classes from './JobConfiguration.module.css';

/** How the job is set up, as Elasticsearch keeps it. */
export function JobConfiguration({ jobId }: { jobId: string }) {
  const settings = useJobSettings(jobId);
  if (settings === undefined) return null;
  return (
    <Disclosure name="Job configuration">
      {() => (
        <Code block className={classes.configuration}>
          {JSON.stringify(settings.configuration, null, 2)}
        </Code>
      )}
    </Disclosure>
  );
}
