import { describe, expect, it } from 'vitest';
import { JobChoice } from '../../../src/features/controls/JobChoice';
import { recordDocument } from '../../support/documents';
import { renderApp } from '../../support/renderApp';

const lines = ['latency', 'logins', '__proto__'].map((job_id) => recordDocument(0, 50, { job_id }));

async function renderJobs(address = '') {
  const app = await renderApp(<JobChoice />, { address, lines });
  const jobs = await app.findByRole('combobox', { name: 'Jobs' });
  return { ...app, jobs };
}

describe('the jobs', () => {
  it('are all of them unless some are chosen', async () => {
    const { jobs } = await renderJobs();
    expect(jobs.getAttribute('placeholder')).toBe('All jobs');
  });

  it('are chosen one by one, and taken back the same way', async () => {
    const { user, view, jobs, findByRole, getByRole, getByText } = await renderJobs();
    await user.click(jobs);
    await user.click(await findByRole('option', { name: /^latency/ }));
    expect(view().jobs).toEqual(['latency']);
    await user.click(getByRole('option', { name: /^logins/ }));
    expect(view().jobs).toEqual(['latency', 'logins']);
    expect(getByText('2 jobs')).toBeDefined();
    await user.click(getByRole('option', { name: /^latency/, selected: true }));
    expect(view().jobs).toEqual(['logins']);
  });

  it('are found by typing and chosen by the keyboard alone', async () => {
    const { user, view, jobs, findAllByRole } = await renderJobs();
    await user.tab();
    expect(document.activeElement).toBe(jobs);
    await user.keyboard('proto');
    expect(await findAllByRole('option')).toHaveLength(1);
    await user.keyboard('{ArrowDown}{Enter}');
    expect(view().jobs).toEqual(['__proto__']);
  });

  it('say so where none is found', async () => {
    const { user, jobs, findByText } = await renderJobs();
    await user.type(jobs, 'nothing');
    expect(await findByText('No job matches “nothing”.')).toBeDefined();
  });

  it('are all shown again by the pill’s button, or by Backspace', async () => {
    const { user, view, jobs, getByRole } = await renderJobs('job=latency');
    await user.click(getByRole('button', { name: 'Show all jobs' }));
    expect(view().jobs).toEqual([]);
    await user.click(jobs);
    await user.keyboard('{ArrowDown}{Enter}');
    expect(view().jobs).toHaveLength(1);
    await user.keyboard('{Backspace}');
    expect(view().jobs).toEqual([]);
  });

  it('take the lanes and the open row with them, which may be of another job', async () => {
    const { user, view, jobs, findByRole } = await renderJobs(
      'by=job&lane=logins&row=logins/1/0///&score=5&at=2026-10-12T00:00:00Z..2026-10-12T01:00:00Z',
    );
    expect(view().row).not.toBeNull();
    await user.click(jobs);
    await user.click(await findByRole('option', { name: /^latency/ }));
    expect(view()).toMatchObject({ lanes: [], row: null, minScore: 5, by: { kind: 'job' } });
    expect(view().at).not.toBeNull();
  });
});
