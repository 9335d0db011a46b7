import { useJobs } from '../../client/jobs';
import { useReadySource } from '../../client/source';
import { readKibanaLink } from '../../domain/readKibanaLink';
import { writeKibanaLink } from '../../domain/writeKibanaLink';
import { useAnnounce } from '../../ui/Announcer';
import { useViewActions } from '../../view/useView';
import { defaultView } from '../../view/viewState';
import { withGroupsOpened } from './withGroupsOpened';

const isRelative = (date: string | null) => date?.startsWith('now') ?? false;

/** The ways from Kibana's Anomaly Explorer to this page, and back. */
export function useKibanaLinks() {
  const source = useReadySource();
  const { data: jobs = [] } = useJobs();
  const { setView, shown } = useViewActions();
  const announce = useAnnounce();

  /** False when the text is no link of Kibana's. */
  const open = (text: string): boolean => {
    const link = readKibanaLink(text);
    if (link === null) return false;
    const { view, lost } = link;
    setView({ ...defaultView, ...view, jobs: withGroupsOpened(view.jobs, jobs) });
    const isMoved = source?.cluster === null && (isRelative(view.from) || isRelative(view.to));
    const moved = isMoved ? ['“now” is the end of the data here.'] : [];
    announce({ text: ['The Kibana link is open.', ...moved, ...lost].join(' ') });
    return true;
  };

  /** Where Kibana shows what is shown here; null when no Kibana was named to the server. */
  const address = (): string | null => {
    if (source === null || source.kibana === null) return null;
    const { view, range } = shown();
    const all = source.jobs.map(({ job_id }) => job_id);
    const jobs = view.jobs.length > 0 ? view.jobs : all;
    // Kibana has no lanes of pairs.
    const lanes = view.thenBy === null ? view.lanes : [];
    return writeKibanaLink(source.kibana, { ...view, jobs, lanes, range });
  };
  return { open, address };
}
