import { Stack, Text } from '@mantine/core';
import type { ReadySource } from '../../contract/source';
import { epochMs, formatRange } from '../../domain/time';
import { ClusterAccount } from './ClusterAccount';
import { DocumentAccount } from './DocumentAccount';
import { FileTable } from './FileTable';
import { describeIdleJobs } from './idleJobs';
import { JobTable } from './JobTable';
import { MendTable } from './MendTable';
import { NoticeList } from './NoticeList';
import { ProblemTable } from './ProblemTable';
import { ReportSection } from './ReportSection';

/** The whole account of a source: its jobs, its files or its cluster, and where every document went. */
export function SourceReport({ source }: { source: ReadySource }) {
  const { kind, name, simulated, extent, jobs, report, cluster } = source;
  const idle = cluster && describeIdleJobs(jobs);
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
      {cluster && (
        <ReportSection title="Cluster">
          <ClusterAccount cluster={cluster} />
        </ReportSection>
      )}
      {report.notices.length > 0 && (
        <ReportSection title="Notices">
          <NoticeList notices={report.notices} />
        </ReportSection>
      )}
      <ReportSection title="Jobs">
        <JobTable jobs={jobs} />
        {idle && (
          <Text size="sm" mt="xs">
            {idle}
          </Text>
        )}
      </ReportSection>
      <ReportSection title="Documents">
        <DocumentAccount report={report} />
      </ReportSection>
      {report.mended.length > 0 && (
        <ReportSection title="Mended">
          <MendTable mended={report.mended} />
        </ReportSection>
      )}
      {kind === 'files' && (
        <ReportSection title="Files">
          <FileTable files={report.files} />
        </ReportSection>
      )}
      {report.problem_count > 0 && (
        <ReportSection title="What could not be read">
          <ProblemTable problems={report.problems} count={report.problem_count} isOfFiles={cluster === null} />
        </ReportSection>
      )}
    </Stack>
  );
}
