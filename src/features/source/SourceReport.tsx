import { Stack, Text, Title } from '@mantine/core';
import type { Source } from '../../contract/source';
import { epochMs, formatRange } from '../../domain/time';
import { DocumentAccount } from './DocumentAccount';
import { FileTable } from './FileTable';
import { JobTable } from './JobTable';
import { ProblemTable } from './ProblemTable';

/** The whole account of a source: its jobs, its files, and where every document went. */
export function SourceReport({ source: { kind, name, simulated, extent, jobs, report } }: { source: Source }) {
  return (
    <Stack gap="lg">
      <div>
        <Text fw={600}>{name}</Text>
        {simulated && (
          <Text size="sm">These results were simulated. They show what Redlane does, not what happened anywhere.</Text>
        )}
        {extent && (
          <Text size="sm" c="dimmed">
            Results from {formatRange({ from: epochMs(extent.from), to: epochMs(extent.to) })}
          </Text>
        )}
      </div>
      <section>
        <Title order={3} size="h5" mb="xs">
          Jobs
        </Title>
        <JobTable jobs={jobs} />
      </section>
      <section>
        <Title order={3} size="h5" mb="xs">
          Documents
        </Title>
        <DocumentAccount report={report} />
      </section>
      {kind === 'files' && (
        <section>
          <Title order={3} size="h5" mb="xs">
            Files
          </Title>
          <FileTable files={report.files} />
        </section>
      )}
      {report.problem_count > 0 && (
        <section>
          <Title order={3} size="h5" mb="xs">
            What could not be read
          </Title>
          <ProblemTable problems={report.problems} count={report.problem_count} />
        </section>
      )}
    </Stack>
  );
}
