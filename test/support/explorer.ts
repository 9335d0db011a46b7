import type { Page } from 'playwright-core';

/** The parts of the page by the names people know them by. */
export const explorer = (page: Page) => {
  const grid = page.getByRole('grid', { name: 'Swimlane' });
  return {
    status: page.getByRole('status').filter({ hasText: /of .* records/ }),
    jobs: page.getByRole('combobox', { name: 'Jobs' }),
    slider: page.getByRole('slider', { name: 'Minimum record score' }),
    bands: page.getByRole('group', { name: 'Severity bands' }),
    viewBy: page.getByRole('combobox', { name: 'View by' }),
    grid,
    lanes: grid.getByRole('rowheader'),
    table: page.getByRole('table', { name: 'Records' }),
    details: page.getByRole('region', { name: 'Anomaly details' }),
    influencers: page.getByRole('region', { name: 'Influencers' }),
  };
};
