import { fireEvent, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { RequestError } from '../../../src/server/errors';
import { bucketStart, recordDocument } from '../../support/documents';
import { renderPage } from '../../support/renderApp';
import { SteeredCluster } from '../../support/SteeredCluster';
import { stubLayout } from '../../support/stubLayout';

const records = (count: number) => Array.from({ length: count }, (_, i) => recordDocument(i, 50 + i));
const held = (loaded: number, wanted = loaded) => ({ loaded, wanted, total: wanted, floor: 0, missing: 0 });

/** The page asks how it stands in its own time: this has it ask now. */
const lookAgain = () => fireEvent(document, new Event('visibilitychange', { bubbles: true }));

async function open(cluster: SteeredCluster, address = '') {
  stubLayout(1200);
  const page = renderPage(cluster, address);
  await page.findByRole('table', { name: 'Records' }, { timeout: 20_000 });
  return page;
}

describe('a cluster that is first read', () => {
  it('says how many results have come', async () => {
    const cluster = new SteeredCluster().become({ state: 'loading', checked_at: null, records: held(3_000, 12_000) });
    const { findByRole, findByText } = renderPage(cluster);
    await findByRole('heading', { name: 'Reading es.example:9200' });
    await findByText('3,000 of 12,000 records so far, highest scores first');
    expect((await findByRole('progressbar')).getAttribute('aria-valuenow')).toBe('25');
  });

  it('says what is wrong and what to do, and tries again when asked; then it is explored', async () => {
    const problem = 'The API key lacks the privilege monitor_ml. Grant it, then try again.';
    const cluster = new SteeredCluster().become({ state: 'away', checked_at: null, problem });
    stubLayout(1200);
    const { findByRole, findByText, queryByRole, user } = renderPage(cluster);
    const alert = await findByRole('alert');
    expect(alert.textContent).toContain(`The cluster cannot be read: ${problem}`);
    expect(queryByRole('progressbar')).toBeNull();
    cluster.onReload = () => cluster.publish(records(2)).become({ state: 'complete', problem: null });
    await user.click(await findByRole('button', { name: 'Try again' }));
    await findByText('2 of 2 records');
    expect(cluster.reloads).toEqual([{}]);
  });

  it('says that there are no jobs, or that none has results, and what to do', async () => {
    const { findByText, findByRole, user } = renderPage(new SteeredCluster().publish([]));
    await findByText(/has no anomaly-detection jobs that this user may see.*monitor_ml/);
    await user.click(await findByRole('button', { name: 'Data source' }));
    await findByRole('table', { name: 'Cluster' });
  });

  it('claims nothing of a cluster that was not read to its end', async () => {
    const { findByText, queryByText } = renderPage(
      new SteeredCluster().publish([]).become({ state: 'loading', checked_at: null }),
    );
    await findByText('Asking the cluster what it holds');
    expect(queryByText(/no results/)).toBeNull();
  });
});

describe('a cluster that is being loaded', () => {
  it('is partial in every panel until all has come', async () => {
    const cluster = new SteeredCluster().publish(records(3));
    cluster.become({ state: 'loading', checked_at: null, records: held(3, 10) });
    const { findByText, getByRole, getByText, getAllByText, queryByText, queryByRole } = await open(cluster);
    await findByText('3 of 3 records so far, of 10 to load');
    const bar = getByRole('progressbar', { name: 'Loading results' });
    expect(bar.getAttribute('aria-valuetext')).toBe('3 of 10 records so far, highest scores first');
    await waitFor(() => expect(getAllByText('so far')).toHaveLength(3));
    expect(within(getByRole('region', { name: 'Summary' })).getAllByText(/so far$/).length).toBeGreaterThan(3);
    const said: (string | null)[] = [];
    const status = getByText(/^3 of 3 records/);
    const watch = new MutationObserver(() => said.push(status.textContent));
    watch.observe(status, { childList: true, subtree: true, characterData: true });
    cluster.publish(records(10)).become({ state: 'complete', checked_at: bucketStart(11), records: held(10) });
    await findByText('10 of 10 records');
    watch.disconnect();
    expect(said).not.toContain('3 of 3 records');
    await waitFor(() => expect(queryByText(/so far/)).toBeNull());
    expect(queryByRole('progressbar')).toBeNull();
  });

  it('keeps the page as it is while it grows: the open record, the filters, the address', async () => {
    const cluster = new SteeredCluster().publish(records(3));
    cluster.become({ state: 'loading', checked_at: null, records: held(3, 10) });
    const { findByText, findByRole, user, getAllByRole } = await open(cluster, 'sort=-time&score=51');
    await user.click(getAllByRole('button', { name: 'Show details' })[1]);
    const details = await findByRole('region', { name: 'Anomaly details' });
    await within(details).findByRole('button', { name: 'Copy JSON' });
    const { href } = window.location;
    const seen = new Set<string>();
    const watch = new MutationObserver(() => seen.add(details.isConnected ? details.textContent : 'gone'));
    watch.observe(document.body, { childList: true, subtree: true, characterData: true });
    cluster.publish(records(10));
    await findByText('9 of 10 records so far, of 10 to load');
    await within(details).findByRole('button', { name: 'Copy JSON' });
    watch.disconnect();
    expect([...seen].filter((text) => text === 'gone' || text.includes('Loading the record'))).toEqual([]);
    expect(details.textContent).toContain('51');
    expect(window.location.href).toBe(href);
  });
});

describe('a cluster that is away', () => {
  const problem = 'https://es.example:9200 refuses the connection. Is Elasticsearch running?';

  it('is told with what is known of it, and asked again at once when wanted; what was loaded stays', async () => {
    const cluster = new SteeredCluster().publish(records(4));
    const { findByText, findByRole, getByText, queryByText, user } = await open(cluster);
    await findByText('4 of 4 records');
    cluster.become({ state: 'away', problem, retry_at: Date.now() + 90_000 });
    lookAgain();
    await findByText(`The cluster does not answer: ${problem}`);
    await findByText(/^What was loaded before stays\. It was complete at 2026-10-1\d \d\d:\d\d\.$/);
    await findByText('Asked again in 1 min');
    await findByText(/^4 of 4 records so far/);
    cluster.onReload = () => cluster.become({ state: 'complete', problem: null, retry_at: null });
    await user.click(await findByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(queryByText(/does not answer/)).toBeNull());
    expect(getByText('4 of 4 records')).toBeDefined();
  });

  /** The details of a record that the cluster could not answer, and says so. */
  async function openUnanswered() {
    const cluster = new SteeredCluster().publish(records(1)).become({ state: 'away', problem });
    cluster.failure = new RequestError(503, { type: 'status_exception', reason: problem });
    const { findByRole, getByRole, user } = await open(cluster);
    await user.click(getByRole('button', { name: 'Show details' }));
    const details = await findByRole('region', { name: 'Anomaly details' });
    await within(details).findByText(problem);
    return { cluster, details, user };
  }

  it('shows what its answer to a detail was, with a retry', async () => {
    const { cluster, details, user } = await openUnanswered();
    cluster.failure = null;
    await user.click(within(details).getByRole('button', { name: 'Try again' }));
    await within(details).findByRole('button', { name: 'Copy JSON' });
  });

  it('loses nothing of an open record when a later version of it cannot be had', async () => {
    const cluster = new SteeredCluster().publish(records(2));
    const { findByRole, findByText, getAllByRole, user } = await open(cluster);
    await user.click(getAllByRole('button', { name: 'Show details' })[0]);
    const details = await findByRole('region', { name: 'Anomaly details' });
    await within(details).findByRole('button', { name: 'Copy JSON' });
    cluster.failure = new RequestError(503, { type: 'status_exception', reason: problem });
    cluster.publish(records(3)).become({ state: 'away', problem });
    lookAgain();
    await findByText(/^3 of 3 records so far/);
    await within(details).findByRole('button', { name: 'Copy JSON' });
    expect(within(details).queryByText(problem)).toBeNull();
  });

  it('is asked again for what it could not answer, once it is back', async () => {
    const { cluster, details } = await openUnanswered();
    cluster.failure = null;
    cluster.become({ state: 'complete', problem: null });
    await within(details).findByRole('button', { name: 'Copy JSON' });
  });
});

it('says exactly what the limit leaves out, and what cannot be had', async () => {
  const cluster = new SteeredCluster().publish(records(1)).become({
    records: { loaded: 1_000_000, wanted: 1_000_000, total: 3_217_345, floor: 12.4, missing: 0 },
    influencers: { loaded: 10, wanted: 12, total: 12, floor: 0, missing: 2 },
  });
  const { findByText } = await open(cluster);
  await findByText(
    'Shows the records with a score of at least 12.4: 1,000,000 of 3,217,345. The rest is over the limit of what is loaded (--most-records). 2 influencer results of one instant could not be read: the cluster gives no more of it.',
  );
});

describe('a refresh', () => {
  it('asks for what is new in the time that is shown, and says what came of it', async () => {
    const cluster = new SteeredCluster().publish(records(3));
    const { findByText, findByRole, user } = await open(cluster, 'from=2026-10-12T01:00:00Z');
    await findByText('2 of 2 records');
    await user.click(await findByRole('button', { name: 'Refresh' }));
    await findByText('There is nothing new.');
    expect(cluster.reloads).toEqual([{ start: String(bucketStart(1)), end: String(bucketStart(3)) }]);
    cluster.onReload = () => cluster.publish(records(4));
    await user.keyboard('r');
    await findByText('There are new results.');
    await findByText('3 of 3 records');
  });

  it('is made by itself as often as the view says, one at a time, and not while nobody looks', async () => {
    const cluster = new SteeredCluster().publish(records(1));
    let end = () => {};
    cluster.onReload = () =>
      new Promise<void>((resolve) => {
        end = resolve;
      });
    const isHidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    const { findByText } = await open(cluster, 'refresh=1s');
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(cluster.reloads).toEqual([]);
    isHidden.mockRestore();
    await waitFor(() => expect(cluster.reloads).toHaveLength(1));
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(cluster.reloads).toHaveLength(1);
    cluster.publish(records(2));
    end();
    await findByText('2 of 2 records');
    await waitFor(() => expect(cluster.reloads).toHaveLength(2));
    end();
  });
});

it('counts relative times from when the cluster last answered all', async () => {
  const cluster = new SteeredCluster().publish(records(6)).become({ checked_at: bucketStart(7) });
  const { findByText, findByRole, user, view } = await open(cluster, 'from=now-4h');
  await findByText('3 of 3 records');
  cluster.become({ checked_at: bucketStart(40) });
  lookAgain();
  await findByText('The chosen jobs found nothing in this time range.');
  await user.click(await findByRole('button', { name: 'Show all the time there is' }));
  await findByText('6 of 6 records');
  expect(view()).toMatchObject({ from: null, to: null });
});

it('can be chosen to be asked by itself, beside what now means', async () => {
  const { findByRole, findByText, user, view } = await open(new SteeredCluster().publish(records(1)));
  await user.click(await findByRole('button', { name: 'Time range' }));
  await findByText(/“now” is when the cluster last answered\./);
  await user.click(await findByRole('combobox', { name: 'Refresh' }));
  await user.click(await findByRole('option', { name: 'Every 30s' }));
  expect(view().refresh).toBe(30_000);
});

describe('the data source', () => {
  it('is the cluster, with what was loaded of it, and takes no files', async () => {
    const configured = {
      job_id: 'idle',
      job_type: 'anomaly_detector',
      analysis_config: { bucket_span: '1h', detectors: [] },
    };
    const cluster = new SteeredCluster().publish([
      ...records(3),
      configured,
      { ...recordDocument(9, 1), detector_index: 'x' },
    ]);
    cluster.become({ records: { loaded: 3, wanted: 3, total: 9, floor: 20.5, missing: 0 } });
    const { findByRole, user } = await open(cluster);
    await user.click(await findByRole('button', { name: '1 document could not be read' }));
    const drawer = within(await findByRole('dialog', { name: 'Data source' }));
    const rows = async (name: string) =>
      within(await drawer.findByRole('table', { name }))
        .getAllByRole('row')
        .map((row) => Array.from(row.children, ({ textContent }) => textContent));
    expect(await rows('Cluster')).toEqual([
      ['Node', 'https://es.example:9200'],
      ['Elasticsearch', '9.2.0'],
      ['State', 'All that is wanted is loaded'],
      ['Last answered all', expect.stringMatching(/^2026-10-1\d /)],
    ]);
    expect((await rows('Loaded'))[1]).toEqual(['Records', '3', '3', '9', '20.5 or more', '0']);
    expect(await rows('What could not be read')).toEqual([
      ['From', 'Reason'],
      ['records of job job', expect.stringContaining('detector_index')],
    ]);
    expect(drawer.getByText(/^idle has no results yet\. .*_open/)).toBeDefined();
    expect(drawer.queryByRole('button', { name: 'Open files' })).toBeNull();
    expect(drawer.queryByRole('table', { name: 'Files' })).toBeNull();
  });

  it('is not left for files that are dropped', async () => {
    const { queryByText } = await open(new SteeredCluster().publish(records(1)));
    const drag = new Event('dragenter', { bubbles: true });
    Object.assign(drag, { dataTransfer: { types: ['Files'] } });
    fireEvent(document.body, drag);
    expect(queryByText('Drop result files to explore them')).toBeNull();
  });
});
