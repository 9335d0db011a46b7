import type { Page } from 'playwright-core';
import { FIRST_LANES, FIRST_LEADERS, type ScreenTexts } from '../planned/expectedScreen';

/** What is on the screen, the overall lane apart, to be compared with `expectedScreen`. */
export const screenTexts = (page: Page): Promise<ScreenTexts> =>
  page.evaluate(readScreen, { lanes: FIRST_LANES, leaders: FIRST_LEADERS });

/** Runs in the page. */
function readScreen(first: { lanes: number; leaders: number }): ScreenTexts {
  const all = (selector: string, root: ParentNode = document) => Array.from(root.querySelectorAll(selector));
  const textOf = (element: Element | null | undefined) => element?.textContent?.trim() ?? '';
  const placeOf = (row: Element) => Number(row.getAttribute('aria-rowindex'));

  const lanes = all('[role=grid][aria-label=Swimlane] [role=row]:has([role=rowheader])')
    .filter((row) => placeOf(row) > 1)
    .sort((a, b) => placeOf(a) - placeOf(b))
    .slice(0, first.lanes)
    .map((row) => all('[role=rowheader] span', row).map(textOf).join(' '));

  const board = all('section').find((section) => textOf(section.querySelector('h2')) === 'Influencers');
  const leaders = all('table', board).flatMap((table) =>
    all('tbody tr', table)
      .slice(0, first.leaders)
      .map((row) => {
        const [score, total, records] = all('td', row).map(textOf);
        return [textOf(row.querySelector('th button')), /^(< )?\d+/.exec(score)?.[0], total, records].join(' ');
      }),
  );

  // "critical 75–100 · 1,234", lowest first
  const bands = all('[role=group][aria-label="Severity bands"] button')
    .map((button) => /^([a-z]+).*·\s*(\S+)$/.exec(textOf(button)))
    .map((parts) => `${parts?.[1]} ${parts?.[2]}`)
    .reverse();
  const status = all('[role=status]').map(textOf);
  return { status: status.find((text) => / of .* records/.test(text)) ?? '', lanes, leaders, bands };
}
