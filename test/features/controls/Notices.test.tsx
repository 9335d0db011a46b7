import { describe, expect, it } from 'vitest';
import { Notices } from '../../../src/features/controls/Notices';
import { recordDocument } from '../../support/documents';
import { renderApp } from '../../support/renderApp';

const lines = [recordDocument(0, 50)];

async function openPage(address: string) {
  const app = await renderApp(<Notices />, { address, lines });
  await app.findByRole('status');
  return app;
}

describe('the notices', () => {
  it('are none where all is well', async () => {
    const { getByRole } = await openPage('score=25&job=job&unknown=1');
    expect(getByRole('status').textContent).toBe('');
  });

  it('say what in the address makes no sense, and can be dismissed', async () => {
    const { user, getByText, queryByText, getAllByRole } = await openPage('score=many&sort=colour');
    expect(getByText(/The address has score=many/)).toBeDefined();
    expect(getByText(/The address has sort=colour/)).toBeDefined();
    await user.click(getAllByRole('button', { name: 'Dismiss' })[0]);
    expect(queryByText(/The address has score=many/)).toBeNull();
    expect(getByText(/The address has sort=colour/)).toBeDefined();
  });

  it('say that a time range holds no time', async () => {
    const { getByText } = await openPage('from=now&to=now-1d');
    expect(getByText(/The time range now to now-1d holds no time/)).toBeDefined();
  });

  it('say which job is unknown, and leave it out on demand', async () => {
    const { user, view, findByText, getByRole, queryByText } = await openPage('job=gone&job=job');
    expect(await findByText('The address asks for the job gone, which this source does not have.')).toBeDefined();
    await user.click(getByRole('button', { name: 'Leave it out' }));
    expect(view().jobs).toEqual(['job']);
    expect(queryByText(/asks for the job/)).toBeNull();
  });
});
