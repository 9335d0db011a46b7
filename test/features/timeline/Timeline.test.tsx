import { act, fireEvent, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { epochMs } from '../../../src/domain/time';
import { Timeline } from '../../../src/features/timeline/Timeline';
import type { View } from '../../../src/view/viewState';
import { bucketDocument, bucketStart, influencedBy, recordDocument } from '../../support/documents';
import { renderApp } from '../../support/renderApp';
import { stubLayout } from '../../support/stubLayout';

const WIDTH = 1216;
const LABEL_WIDTH = 200;
const PLOT_WIDTH = 1000;
const LANE_HEIGHT = 26;
const OVERALL_HEIGHT = 32;
const OVERALL = -1;

const inHost = (host: string) => influencedBy({ host: [host] });

/** Eight hours of one job: eight columns of 125 pixels. */
const lines = [
  recordDocument(0, 10, inHost('web-1')),
  recordDocument(2, 93.5, inHost('web-2')),
  recordDocument(2, 40, inHost('web-2')),
  recordDocument(3, 60, inHost('web-3')),
  recordDocument(7, 5),
];

async function renderTimeline(address = '', of: readonly unknown[] = lines) {
  stubLayout(WIDTH);
  const screen = await renderApp(<Timeline />, { address, lines: of });
  const grid = await screen.findByRole('grid', { name: 'Swimlane' });
  const everyHeader = () => within(grid).getAllByRole('rowheader');
  /** Without the overall lane's. */
  const rowheaders = () => everyHeader().slice(1);
  const active = () => document.getElementById(grid.getAttribute('aria-activedescendant') ?? '');
  /** A point in the middle of a cell; column -1 is the label, lane -1 the overall one. */
  const point = (lane: number, column: number) => ({
    clientX: column < 0 ? LABEL_WIDTH / 2 : LABEL_WIDTH + ((column + 0.5) * PLOT_WIDTH) / 8,
    clientY: lane === OVERALL ? LANE_HEIGHT / 2 : OVERALL_HEIGHT + (lane + 0.5) * LANE_HEIGHT,
    button: 0,
    pointerId: 1,
  });
  const drag = (from: ReturnType<typeof point>, to: ReturnType<typeof point>) => {
    fireEvent.pointerDown(grid, from);
    fireEvent.pointerMove(grid, to);
    fireEvent.pointerUp(grid, to);
  };
  /** The address follows the screen a moment later. */
  const expectView = (view: Partial<View>) => waitFor(() => expect(screen.view()).toMatchObject(view));
  return { ...screen, grid, everyHeader, rowheaders, active, point, drag, expectView };
}

const hour = (n: number) => epochMs(bucketStart(n));

describe('the grid', () => {
  it('has the lanes of the one job by its influencer, the worst first, and says which records have none', async () => {
    const { grid, rowheaders, getByText } = await renderTimeline();
    expect(rowheaders().map((header) => header.getAttribute('aria-label'))).toEqual(['web-2', 'web-3', 'web-1']);
    expect(grid.getAttribute('aria-rowcount')).toBe('4');
    expect(grid.getAttribute('aria-colcount')).toBe('9');
    expect(getByText(/3 lanes · 1h per cell · 1 record carries no host/)).toBeTruthy();
  });

  it('has the cells of the active lane, of which the highest is active first', async () => {
    const { grid, active } = await renderTimeline();
    expect(within(grid).getAllByRole('gridcell')).toHaveLength(8);
    expect(active()?.getAttribute('aria-label')).toMatch(/^web-2, .* highest score 93, 2 records$/);
    expect(active()?.getAttribute('aria-colindex')).toBe('4');
  });

  it('follows the score of the view', async () => {
    const { rowheaders } = await renderTimeline('score=50');
    expect(rowheaders().map((header) => header.getAttribute('aria-label'))).toEqual(['web-2', 'web-3']);
  });
});

describe('the pointer', () => {
  it('selects a cell, and clears it with a second click', async () => {
    const { drag, point, expectView } = await renderTimeline();
    drag(point(1, 3), point(1, 3));
    await expectView({ by: { kind: 'field', field: 'host' }, lanes: ['web-3'], at: { from: hour(3), to: hour(4) } });
    drag(point(1, 3), point(1, 3));
    await expectView({ lanes: [], at: null });
  });

  it('selects the rectangle it draws', async () => {
    const { drag, point, expectView } = await renderTimeline();
    drag(point(1, 5), point(0, 2));
    await expectView({ lanes: ['web-2', 'web-3'], at: { from: hour(2), to: hour(6) } });
  });

  it('selects a whole lane by its label', async () => {
    const { drag, point, expectView, getByRole, user } = await renderTimeline();
    drag(point(2, -1), point(2, -1));
    await expectView({ lanes: ['web-1'], at: null });
    await user.click(getByRole('button', { name: 'Clear selection' }));
    await expectView({ lanes: [], at: null });
  });

  it('takes a click that lies nowhere as one on the element', async () => {
    const { grid, expectView } = await renderTimeline();
    act(() => within(grid).getAllByRole('gridcell')[0].click());
    await expectView({ lanes: ['web-2'], at: { from: hour(0), to: hour(1) } });
  });

  it('shows what lies under it', async () => {
    const { grid, point, findByText } = await renderTimeline();
    fireEvent.pointerMove(grid, point(0, 2));
    expect(await findByText('2 records')).toBeTruthy();
    expect(await findByText('critical')).toBeTruthy();
  });
});

describe('the keyboard', () => {
  it('moves, draws, selects and clears', async () => {
    const { grid, active, expectView, user } = await renderTimeline();
    act(() => grid.focus());
    await user.keyboard('{ArrowDown}{ArrowRight}');
    expect(active()?.getAttribute('aria-label')).toMatch(/^web-3, .* highest score 60, 1 record$/);
    await user.keyboard('{Shift>}{ArrowDown}{ArrowRight}{/Shift}{Enter}');
    await expectView({ lanes: ['web-3', 'web-1'], at: { from: hour(3), to: hour(5) } });
    expect(active()?.getAttribute('aria-selected')).toBe('true');
    await user.keyboard('{Escape}');
    await expectView({ lanes: [], at: null });
  });

  it('selects a lane on its label', async () => {
    const { grid, active, expectView, user } = await renderTimeline();
    act(() => grid.focus());
    await user.keyboard('{Home}{ArrowLeft}');
    expect(active()?.getAttribute('role')).toBe('rowheader');
    await user.keyboard(' ');
    await expectView({ lanes: ['web-2'], at: null });
  });
});

describe('when there was data', () => {
  const namesIn = (grid: HTMLElement) =>
    within(grid)
      .getAllByRole('gridcell')
      .map((cell) => cell.getAttribute('aria-label')?.replace(/^.* – [^,]*, /, ''));

  it('claims nothing where no bucket is known', async () => {
    const { grid, queryByText } = await renderTimeline();
    expect(namesIn(grid).filter((name) => name === 'no records')).toHaveLength(7);
    expect(queryByText('no data')).toBeNull();
  });

  it('tells a time without events from one without records, in cells, tooltip and legend', async () => {
    const buckets = [0, 1, 2, 3].map((n) => bucketDocument(n, n === 3 ? 0 : 10));
    const { grid, point, findByText, getAllByText, findByRole, user } = await renderTimeline('by=job', [
      ...lines,
      ...buckets,
    ]);
    expect(await findByText('no data')).toBeTruthy();
    const [none, empty] = ['no records', 'no data'];
    await waitFor(() =>
      expect(namesIn(grid)).toEqual([
        ...['highest score 10, 1 record', none, 'highest score 93, 2 records', 'highest score 60, 1 record'],
        ...[empty, empty, empty, 'highest score 5, 1 record'],
      ]),
    );
    fireEvent.pointerMove(grid, point(0, 4));
    await waitFor(() => expect(getAllByText('no data')).toHaveLength(2));
    fireEvent.pointerLeave(grid);
    await user.click(await findByRole('button', { name: 'Show as a table' }));
    const table = await findByRole('table', { name: 'Swimlane' });
    // Of the overall lane and the job's.
    await waitFor(() => expect(within(table).getAllByText('no data')).toHaveLength(6));
    expect(within(table).getAllByText('–')).toHaveLength(2);
  });
});

describe('scheduled events', () => {
  const calendars = [
    { type: 'calendar', calendar_id: 'plan', job_ids: ['job'] },
    { type: 'calendar', calendar_id: 'other', job_ids: ['another job'] },
    ...[
      ['plan', 'Maintenance', 2, 3],
      ['plan', '<b>Release</b>', 6, 7],
      ['other', 'Not of this job', 4, 5],
    ].map(([calendar_id, description, from, to]) => ({
      ...{ type: 'scheduled_event', calendar_id, description },
      ...{ start_time: bucketStart(from as number), end_time: bucketStart(to as number) },
    })),
  ];
  const holiday = bucketDocument(0, 5, { scheduled_events: ['Holiday'] });

  it('are marked above the lanes: those of the calendars, and those that only buckets name', async () => {
    const { findByRole } = await renderTimeline('', [...lines, ...calendars, holiday]);
    const list = await findByRole('list', { name: 'Scheduled events' });
    await waitFor(() =>
      expect(
        within(list)
          .getAllByRole('button')
          .map((mark) => mark.getAttribute('aria-label')),
      ).toEqual([
        'Holiday, 2026-10-12 00:00 – 01:00',
        'Maintenance, 2026-10-12 02:00 – 03:00',
        '<b>Release</b>, 2026-10-12 06:00 – 07:00',
      ]),
    );
  });

  it('are reached by the arrow keys, say what they are, and select their time', async () => {
    const { findByRole, findByText, queryByText, user, expectView } = await renderTimeline('', [
      ...lines,
      ...calendars,
    ]);
    const first = await findByRole('button', { name: /^Maintenance/ });
    act(() => first.focus());
    expect(await findByText('Maintenance, 2026-10-12 02:00 – 03:00')).toBeTruthy();
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/Release/);
    expect(await findByText('<b>Release</b>, 2026-10-12 06:00 – 07:00')).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(queryByText('<b>Release</b>, 2026-10-12 06:00 – 07:00')).toBeNull();
    await user.keyboard('{Enter}');
    await expectView({ lanes: [], at: { from: hour(6), to: hour(7) } });
  });

  it('take no room where there are none', async () => {
    const { queryByRole, findByText } = await renderTimeline('', [...lines, bucketDocument(0, 5)]);
    expect(await findByText('no data')).toBeTruthy();
    expect(queryByRole('list', { name: 'Scheduled events' })).toBeNull();
  });
});

describe('more lanes than are sent at a time', () => {
  const hosts = Array.from({ length: 400 }, (_, n) => `h${String(n).padStart(3, '0')}`);
  const many = hosts.map((host, n) => recordDocument(n % 8, 50, inHost(host)));

  it('says how many there are, and has those in sight', async () => {
    const { grid, rowheaders, getByText } = await renderTimeline('', many);
    expect(grid.getAttribute('aria-rowcount')).toBe('401');
    expect(rowheaders().map((header) => header.getAttribute('aria-label'))).toEqual(hosts.slice(0, 10));
    expect(getByText(/^400 lanes/)).toBeTruthy();
  });

  it('goes to the last one, says that it is on its way until it is there, and selects it', async () => {
    const { grid, active, expectView, user } = await renderTimeline('', many);
    act(() => grid.focus());
    await user.keyboard('{Control>}{End}{/Control}{Enter}');
    await waitFor(() => expect(active()?.getAttribute('aria-label')).toMatch(/^h399, .* highest score 50, 1 record$/));
    expect(active()?.closest('[role=row]')?.getAttribute('aria-rowindex')).toBe('401');
    await expectView({ lanes: ['h399'], at: { from: hour(7), to: hour(8) } });
  });

  it('selects a rectangle over more lanes than were at hand', async () => {
    const { grid, expectView, user } = await renderTimeline('', many);
    act(() => grid.focus());
    await user.keyboard('{Home}{ArrowLeft}{ArrowDown}{Shift>}{Control>}{End}{/Control}{/Shift}{Enter}');
    await expectView({ lanes: hosts.slice(1), at: null });
  });

  it('has the lanes that are scrolled into sight', async () => {
    const { grid, rowheaders } = await renderTimeline('', many);
    grid.scrollTop = 300 * LANE_HEIGHT;
    fireEvent.scroll(grid);
    const inSight = () => rowheaders().map((header) => header.getAttribute('aria-label'));
    // The active lane is in the grid wherever it is.
    expect(inSight()).toContain('Lane 301, loading');
    await waitFor(() => expect(inSight().slice(0, 10)).toEqual(hosts.slice(300, 310)));
  });
});

describe('the panel', () => {
  it('changes what makes a lane, and lets go of the lanes that were selected', async () => {
    const { user, findByRole, expectView } = await renderTimeline('by=host&lane=web-1');
    await user.click(await findByRole('combobox', { name: 'View by' }));
    // Without a layout the list counts as scrolled out of sight.
    const list = await findByRole('listbox', { name: 'View by', hidden: true });
    const option = (name: string) => within(list).findByRole('option', { name, hidden: true });
    expect((await option('host (influencer)')).getAttribute('aria-selected')).toBe('true');
    await user.click(await option('Function'));
    await expectView({ by: { kind: 'function' }, lanes: [] });
    await findByRole('rowheader', { name: 'mean' });
  });

  it('goes on when what is selected is not there', async () => {
    const { rowheaders } = await renderTimeline('by=host&lane=gone&at=2001-01-01T00:00:00Z..2001-01-02T00:00:00Z');
    expect(rowheaders().map((header) => header.getAttribute('aria-selected'))).toEqual(['false', 'false', 'false']);
  });

  it('says when no record matches, and what to do', async () => {
    stubLayout(WIDTH);
    const { findByText } = await renderApp(<Timeline />, { address: 'score=99', lines });
    expect(await findByText('No record matches')).toBeTruthy();
    expect(await findByText(/Lower the minimum score/)).toBeTruthy();
  });

  it('says when no matching record carries the field', async () => {
    stubLayout(WIDTH);
    const { findByText } = await renderApp(<Timeline />, { address: 'by=constructor', lines });
    expect(await findByText('No matching record carries constructor')).toBeTruthy();
  });

  it('leads back to the whole time', async () => {
    const { user, getByRole, expectView } = await renderTimeline('from=2026-10-12T02:00:00Z');
    await user.click(getByRole('button', { name: 'Show all' }));
    await expectView({ from: null, to: null });
  });
});

describe('the overall lane', () => {
  it('is the first row, above all lanes, of every record', async () => {
    const { grid, everyHeader, active, user } = await renderTimeline();
    expect(everyHeader()[0].getAttribute('aria-label')).toBe('Overall');
    expect(everyHeader()[0].textContent).toBe('Overall93');
    act(() => grid.focus());
    await user.keyboard('{ArrowUp}');
    expect(active()?.getAttribute('aria-label')).toMatch(/^Overall, .* highest score 93, 2 records$/);
    expect(active()?.closest('[role=row]')?.getAttribute('aria-rowindex')).toBe('1');
    await user.keyboard('{End}');
    expect(active()?.getAttribute('aria-label')).toMatch(/^Overall, .* highest score 5, 1 record$/);
  });

  it('selects a time, and no lanes', async () => {
    const { drag, point, expectView, everyHeader, getByRole } = await renderTimeline();
    drag(point(OVERALL, 2), point(1, 4));
    await expectView({ lanes: [], at: { from: hour(2), to: hour(5) } });
    expect(getByRole('button', { name: 'Zoom to selection' })).toBeTruthy();
    drag(point(OVERALL, -1), point(OVERALL, -1));
    await expectView({ lanes: [], at: null });
    expect(everyHeader()[0].getAttribute('aria-selected')).toBe('false');
  });
});

describe('the choice of lanes', () => {
  const services = [
    recordDocument(0, 80, influencedBy({ service: ['shop'], host: ['web-1', 'web-2'] })),
    recordDocument(1, 30, influencedBy({ service: ['shop'], host: ['web-2'] })),
    recordDocument(2, 90, influencedBy({ service: ['a/b'], host: ['web-1'] })),
    recordDocument(2, 10, influencedBy({ service: ['a/b'] })),
  ];
  const labels = (headers: HTMLElement[]) => headers.map((header) => header.textContent);

  it('makes a lane of each pair of values, and selects it', async () => {
    const { rowheaders, getByText, drag, point, expectView } = await renderTimeline('by=service&then=host', services);
    expect(labels(rowheaders())).toEqual(['a/b › web-190', 'shop › web-180', 'shop › web-280']);
    expect(getByText(/^3 lanes · 1h per cell · 1 record carries no service or no host$/)).toBeTruthy();
    drag(point(0, -1), point(0, -1));
    await expectView({ lanes: ['a%2Fb/web-1'], at: null });
  });

  it.each([
    ['highest', ['web-190', 'web-280']],
    ['total', ['web-1170', 'web-2110']],
    ['count', ['web-12', 'web-22']],
    ['name', ['web-190', 'web-280']],
  ])('orders lanes by %s, and says by how much', async (order, expected) => {
    const { rowheaders } = await renderTimeline(`by=host&order=${order}`, services);
    expect(labels(rowheaders())).toEqual(expected);
  });

  it('orders lanes by their latest record, and says when that was', async () => {
    const { rowheaders, user, findByRole, view } = await renderTimeline('by=host', services);
    await user.click(await findByRole('combobox', { name: 'Order lanes by' }));
    await user.click(await findByRole('option', { name: 'Latest', hidden: true }));
    await waitFor(() => expect(labels(rowheaders())[0]).toMatch(/^web-1\d\d-\d\d \d\d:\d\d$/));
    expect(view().laneOrder).toBe('latest');
  });

  it('shows the lanes that have a text, of how many', async () => {
    const { rowheaders, user, findByRole, findByText } = await renderTimeline();
    await user.type(await findByRole('searchbox', { name: 'Search lanes' }), 'WEB-3');
    expect(await findByText(/^1 of 3 lanes · /)).toBeTruthy();
    expect(labels(rowheaders())).toEqual(['web-360']);
    await user.type(await findByRole('searchbox', { name: 'Search lanes' }), '?');
    expect(await findByText('No lane’s name has “WEB-3?”')).toBeTruthy();
  });

  it('filters by the values of a lane, from its label or by a key', async () => {
    const { user, grid, findByRole, getByRole, expectView } = await renderTimeline();
    await user.click(getByRole('button', { name: 'Filter by web-3', hidden: true }));
    await user.click(await findByRole('button', { name: 'Exclude host: web-3' }));
    await expectView({ filters: [{ field: 'host', value: 'web-3', exclude: true }], lanes: [] });
    act(() => grid.focus());
    await user.keyboard('f');
    await user.click(await findByRole('button', { name: 'Include host: web-2' }));
    await waitFor(() => expect(document.activeElement).toBe(grid));
  });
});

describe('more about a cell', () => {
  it('says the sum of its scores and its top record in words, to the screen reader as well', async () => {
    const { grid, active, user, findByText } = await renderTimeline();
    act(() => grid.focus());
    await user.keyboard('{ArrowLeft}{ArrowRight}');
    expect(await findByText('Total score 133')).toBeTruthy();
    const words = document.getElementById(active()?.getAttribute('aria-describedby') ?? '');
    expect(words?.textContent).toContain('Critical anomaly found by “mean(bytes)”: 2x higher');
  });
});

describe('the table', () => {
  it('has lanes as rows and times as columns, by a key, and goes back by Escape', async () => {
    const { user, findByRole, findByText, queryByRole } = await renderTimeline();
    await findByRole('button', { name: 'Show as a table' });
    await user.keyboard('t');
    const table = await findByRole('table', { name: 'Swimlane' });
    expect(within(table).getAllByRole('columnheader')).toHaveLength(9);
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows.map((row) => within(row).getByRole('rowheader').textContent)).toEqual([
      'Overall',
      'web-2',
      'web-3',
      'web-1',
    ]);
    expect(
      within(rows[1])
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual([...['–', '–', '93 · 2 records', '–', '–', '–', '–', '–']]);
    await user.keyboard('{Escape}');
    await findByRole('grid', { name: 'Swimlane' });
    expect(queryByRole('table', { name: 'Swimlane' })).toBeNull();
    expect(await findByText('highest is interim')).toBeTruthy();
  });
});
