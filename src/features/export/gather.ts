import type { Markup } from '../../charts/markup';
import { swimlaneSvg } from '../../charts/swimlaneSvg';
import type { ColorScheme } from '../../charts/theme';
import { useJobs } from '../../client/jobs';
import { useAskColumns } from '../../client/recordColumns';
import { fetchFirstRecords } from '../../client/recordExport';
import { useReadySource } from '../../client/source';
import type { ReadySource } from '../../contract/source';
import type { Job } from '../../domain/job';
import { splitLabel } from '../../domain/swimlane';
import { epochMs, timeZoneName } from '../../domain/time';
import { useViewActions } from '../../view/useView';
import type { Shown } from '../../view/ViewStore';
import { exportAddress } from './exportAddress';
import { type AskColumns, gatherSwimlane, lanesText } from './gatherSwimlane';
import type { Report } from './report';
import { sourceFacts } from './sourceFacts';
import { viewFacts } from './viewFacts';

const REPORT_RECORDS = 500;
const REPORT_LEADERS = 10;

/** What everything is gathered from: the page at one moment. */
type Page = {
  readonly ask: AskColumns;
  readonly source: ReadySource;
  readonly jobs: readonly Job[];
  readonly shown: Shown;
};

/** Gathers what is shown at the moment it is asked for. */
export function useGather() {
  const ask = useAskColumns();
  const source = useReadySource();
  const { data: jobs = [] } = useJobs();
  const { shown } = useViewActions();
  const page = (): Page => {
    if (source === null) throw new Error('There is nothing to export before the results are read.');
    return { ask, source, jobs, shown: shown() };
  };
  return {
    swimlane: (scheme: ColorScheme) => swimlanePicture(page(), scheme),
    report: () => gatherReport(page()),
  };
}

async function swimlanePicture({ ask, source, jobs, shown }: Page, scheme: ColorScheme): Promise<Markup> {
  const lanes = await gatherSwimlane(ask, shown, jobs.length);
  const view = { ...shown.view, lanes: [], at: null };
  const facts = [...viewFacts({ ...shown, view }, timeZoneName()).slice(0, -1), ...sourceFacts(source)];
  const notes = [`${source.name}: ${lanesText(lanes)}`, ...facts.map(([name, text]) => `${name}: ${text}`)];
  const { grid, when, split } = lanes;
  return swimlaneSvg({ grid, when, title: `Highest record score by ${splitLabel(split)}`, notes, scheme });
}

async function gatherReport(page: Page): Promise<Report> {
  const { ask, source, jobs, shown } = page;
  const { view, filter } = shown;
  const [{ matching, total }, leaders, records, swimlane] = await Promise.all([
    ask('records', { filter, sort: view.sort, grouping: null, offset: 0, limit: 0, known: [] }),
    ask('leaderboard', { filter, order: 'highest', text: '', limit: REPORT_LEADERS, windows: [] }),
    fetchFirstRecords(exportAddress(shown), REPORT_RECORDS, source.version),
    swimlanePicture(page, 'light'),
  ]);
  return {
    ...{ source, matching, total, leaders, records, swimlane },
    madeAt: epochMs(Date.now()),
    facts: viewFacts(shown, timeZoneName()),
    address: location.href,
    detectorOf: ({ identity, function: name }) =>
      jobs.find(({ id }) => id === identity.jobId)?.detectors[identity.detectorIndex] ?? name,
  };
}
