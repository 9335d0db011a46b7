import { beforeEach, describe, expect, it } from 'vitest';
import { ViewsButton } from '../../../src/features/views/ViewsButton';
import { AnnouncerProvider } from '../../../src/ui/Announcer';
import { bucketStart, recordDocument } from '../../support/documents';
import { renderApp } from '../../support/renderApp';

const lines = [recordDocument(0, 50), recordDocument(47, 60)];
const iso = (bucket: number) => new Date(bucketStart(bucket)).toISOString();

beforeEach(() => localStorage.clear());

async function renderViews(address = '') {
  const part = (
    <AnnouncerProvider>
      <ViewsButton />
    </AnnouncerProvider>
  );
  const app = await renderApp(part, { address, lines });
  await app.user.click(await app.findByRole('button', { name: 'Views and links' }));
  const nameField = await app.findByRole('textbox', { name: 'Save what is shown as' });
  const said = () => app.getByRole('status', { name: 'What was done' }).textContent;
  const saveAs = async (name: string) => app.user.type(nameField, `${name}{Enter}`);
  return { ...app, said, saveAs };
}

describe('saved views', () => {
  it('are saved, opened, renamed, deleted and brought back', async () => {
    const { user, view, said, saveAs, getByRole, findByRole, queryByRole } = await renderViews('score=50&from=now-6h');
    await saveAs('High');
    expect(said()).toBe('Saved as “High”.');

    await user.click(getByRole('button', { name: 'Rename High' }));
    const field = getByRole('textbox', { name: 'New name of High' });
    await user.clear(field);
    await user.type(field, 'Highest{Enter}');
    expect(queryByRole('button', { name: 'High' })).toBeNull();

    await user.click(getByRole('button', { name: 'Delete Highest' }));
    expect(queryByRole('button', { name: 'Highest' })).toBeNull();
    await user.click(getByRole('button', { name: 'Undo' }));
    expect(await findByRole('button', { name: 'Highest' })).toBeDefined();
    expect(view()).toMatchObject({ minScore: 50, from: 'now-6h' });
  });

  it('take the place of all that is shown when they are opened', async () => {
    localStorage.setItem(
      'redlane-views',
      JSON.stringify({ redlane: 'views', views: [{ name: 'Last hours', address: 'from=now-6h' }] }),
    );
    const { user, view, getByRole } = await renderViews('score=50&q=web');
    await user.click(getByRole('button', { name: 'Last hours' }));
    expect(view()).toMatchObject({ minScore: 0, text: '', from: 'now-6h' });
  });

  it('say so when what is kept cannot be read', async () => {
    localStorage.setItem('redlane-views', '{');
    const { findByText } = await renderViews();
    expect(await findByText(/The saved views of this browser cannot be read/)).toBeDefined();
  });

  it('come from a file, or the file is refused with what is wrong', async () => {
    const { user, getByLabelText, findByRole, container } = await renderViews();
    const choose = (text: string) =>
      user.upload(getByLabelText('File of saved views'), new File([text], 'views.json', { type: 'application/json' }));
    await choose('{"views":[]}');
    expect((await findByRole('alert')).textContent).toContain('This is no file of saved views');
    await choose('{"redlane":"views","views":[{"name":"From afar","address":"score=3"}]}');
    expect(await findByRole('button', { name: 'From afar' })).toBeDefined();
    expect(container.ownerDocument.querySelector('[role=alert]')).toBeNull();
  });
});

describe('a link', () => {
  it('is copied as it is, or with its times fixed', async () => {
    const { user, said, getByRole } = await renderViews('score=50&from=now-6h');
    await user.click(getByRole('button', { name: 'Copy link' }));
    expect(await navigator.clipboard.readText()).toBe(`${window.location.origin}/?from=now-6h&score=50`);
    await user.click(getByRole('button', { name: 'Copy link with fixed times' }));
    const query = new URL(await navigator.clipboard.readText()).searchParams;
    expect(Object.fromEntries(query)).toEqual({ score: '50', from: iso(42), to: iso(48) });
    expect(said()).toContain('The link is copied');
  });
});

describe('a Kibana link', () => {
  const link = `https://kibana.example/app/ml/explorer?_g=(ml:(jobIds:!(other)),time:(from:now-6h,to:now))&_a=(explorer:(mlExplorerFilter:(queryString:'a:*')))`;

  it('is opened, with what could not be carried over', async () => {
    const { user, view, said, getByRole } = await renderViews('score=50');
    await user.click(getByRole('textbox', { name: 'Open a Kibana link' }));
    await user.paste(link);
    await user.click(getByRole('button', { name: 'Open' }));
    expect(view()).toMatchObject({ jobs: ['other'], from: 'now-6h', to: 'now', minScore: 0 });
    expect(said()).toContain('“now” is the end of the data here.');
    expect(said()).toContain('The filter “a:*” says what Redlane’s filters cannot');
  });

  it('that is none is refused', async () => {
    const { user, getByRole, findByText } = await renderViews();
    await user.type(getByRole('textbox', { name: 'Open a Kibana link' }), 'hello{Enter}');
    expect(await findByText(/This is no link to Kibana’s Anomaly Explorer/)).toBeDefined();
  });
});
