import type { Page } from 'playwright-core';

/** What stands on the screen, read as text. */
export type ShownNumbers = {
  readonly status: string;
  /** Per band: its count. */
  readonly bands: Readonly<Record<string, string>>;
  /** Per score that has a bar: its height, 0 to 1. */
  readonly bars: readonly (readonly [score: number, height: number])[];
  /** Lanes, time of a cell, records in no lane. */
  readonly summary: string;
  readonly laneCount: number;
  /** Name and figure of the overall lane. */
  readonly overall: string;
  /** The same of the lanes that exist as elements, from the first one on. */
  readonly lanes: readonly string[];
  /** The names of the cells of the active lane. */
  readonly cells: readonly string[];
  /** Field by field: the name, "10 of 12" or "5", and its rows: value, score, total, records, last seen. */
  readonly influencers: readonly {
    readonly field: string;
    readonly values: string;
    readonly rows: readonly string[][];
  }[];
  /** The score of each row at the top of the table. */
  readonly scores: readonly string[];
};

export const shownNumbers = (page: Page): Promise<ShownNumbers> => page.evaluate(readNumbers);

/** Runs in the page. */
function readNumbers(): ShownNumbers {
  const all = (selector: string, root: ParentNode = document) => Array.from(root.querySelectorAll(selector));
  const textOf = (element: Element | null | undefined) => element?.textContent?.trim() ?? '';
  const sectionOf = (title: string) => all('section').find((one) => textOf(one.querySelector('h2')) === title);
  const grid = document.querySelector('[role=grid][aria-label=Swimlane]');
  const laneRows = all('[role=row]:has([role=rowheader])', grid ?? document.createElement('div')).sort(
    (a, b) => Number(a.getAttribute('aria-rowindex')) - Number(b.getAttribute('aria-rowindex')),
  );
  const labels = laneRows.map((row) => all('[role=rowheader] span', row).map(textOf).join(' | '));
  const bands = all('[role=group][aria-label="Severity bands"] button').map((button) => {
    const [, name, count] = /^([a-z]+).*·\s*(\S+)$/.exec(textOf(button)) ?? [];
    return [name, count];
  });
  const paths = all('svg', document).find(
    (svg) => textOf(svg.querySelector('title')) === 'Number of records per score',
  );
  const bars = all('path', paths ?? document.createElement('div')).flatMap((path) =>
    [...(path.getAttribute('d') ?? '').matchAll(/M(\d+) 1v-([\d.]+)h1V1z/g)].map(
      ([, score, height]): [number, number] => [Number(score), Number(height)],
    ),
  );
  const board = all('table', sectionOf('Influencers') ?? document.createElement('div'));
  return {
    status: textOf(all('[role=status]').find((status) => / of .* records/.test(textOf(status)))),
    bands: Object.fromEntries(bands),
    bars: bars.sort((a, b) => a[0] - b[0]),
    summary: textOf(
      all('div', sectionOf('Swimlane') ?? document.createElement('div')).find((one) =>
        /^\d+ lanes? ·/.test(textOf(one)),
      ),
    ),
    laneCount: Math.max(0, Number(grid?.getAttribute('aria-rowcount') ?? 0) - 1),
    overall: labels[0] ?? '',
    lanes: labels.slice(1),
    cells: all('[role=gridcell]', grid ?? document.createElement('div')).map(
      (cell) => cell.getAttribute('aria-label') ?? '',
    ),
    influencers: board.map((table) => ({
      field: textOf(table.querySelector('caption')),
      values: textOf(table.querySelector('thead button')).slice(textOf(table.querySelector('caption')).length),
      rows: all('tbody tr', table).map((row) => [
        textOf(row.querySelector('th button')),
        ...all('td', row).slice(0, 4).map(textOf),
      ]),
    })),
    scores: all('table[aria-label=Records] tbody tr[aria-rowindex]').map((row) =>
      textOf(row.querySelector('td:nth-child(2)')),
    ),
  };
}
