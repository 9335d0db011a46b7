import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type KibanaView, readKibanaLink } from '../../src/domain/readKibanaLink';
import { epochMs } from '../../src/domain/time';
import { writeKibanaLink } from '../../src/domain/writeKibanaLink';
import { hostileText, views } from '../view/arbitraryView';

const nothing: KibanaView = {
  jobs: [],
  from: null,
  to: null,
  refresh: null,
  minScore: 0,
  bands: null,
  by: null,
  lanes: [],
  at: null,
  filters: [],
};

const HOST = 'https://kibana.example:5601/s/ops';
const linkOf = (global: string, app = '()') =>
  `${HOST}/app/ml/explorer?_g=${encodeURIComponent(global)}&_a=${encodeURIComponent(app)}`;
const read = (global: string, app?: string) => readKibanaLink(linkOf(global, app));

describe('a link of Kibana', () => {
  it('is read with jobs, time, lanes, selection and filter', () => {
    const link = read(
      "(ml:(jobIds:!(farequote,'7')),refreshInterval:(pause:!f,value:30000),time:(from:now-7d,to:now))",
      "(explorer:(mlExplorerFilter:(filterActive:!t,filteredFields:!(airline),queryString:'airline:\"AAL\"'),mlExplorerSwimlane:(selectedLanes:!(AAL,'0'),selectedTimes:!(1486656000,1486670400),selectedType:viewBy,viewByFieldName:airline)),mlSelectSeverity:(display:major,val:50))",
    );
    expect(link).toEqual({
      lost: [],
      view: {
        ...nothing,
        jobs: ['farequote', '7'],
        from: 'now-7d',
        to: 'now',
        refresh: 30_000,
        minScore: 50,
        by: { kind: 'field', field: 'airline' },
        lanes: ['AAL', '0'],
        at: { from: 1_486_656_000_000, to: 1_486_670_400_000 },
        filters: [{ field: 'airline', value: 'AAL', exclude: false }],
      },
    });
  });

  it('is read in the form of version 6, behind a hash', () => {
    const link = readKibanaLink(
      "http://kibana/app/ml#/explorer?_g=(ml:(jobIds:!(a,b)),refreshInterval:(pause:!t,value:0),time:(from:'2018-11-26T19:00:00.000Z',mode:absolute,to:'2018-11-27T07:59:59.999Z'))&_a=(filters:!(),mlExplorerFilter:(),mlExplorerSwimlane:(viewBy:job,viewByFieldName:'job%20ID'),mlSelectSeverity:(color:%23d2e9f7,display:warning,val:0))",
    );
    expect(link?.lost).toEqual([]);
    expect(link?.view).toMatchObject({
      jobs: ['a', 'b'],
      from: '2018-11-26T19:00:00.000Z',
      to: '2018-11-27T07:59:59.999Z',
      by: { kind: 'job' },
      refresh: null,
    });
  });

  it('takes the filter from fields and values where there is no query', () => {
    const link = read('()', '(mlExplorerFilter:(filterActive:!t,filteredFields:!(monitor.id,web)))');
    expect(link?.view.filters).toEqual([{ field: 'monitor.id', value: 'web', exclude: false }]);
  });

  it('takes ranges of scores as bands', () => {
    const link = read('()', '(mlSelectSeverity:(val:!((min:75),(max:75,min:50))))');
    expect(link?.view.bands).toEqual(['critical', 'major']);
  });

  it('rounds the end of a range up, as Kibana does', () => {
    expect(read('(time:(from:now%2Fd,to:now%2Fd))'.replaceAll('%2F', '/'))?.view).toMatchObject({
      from: 'now/d',
      to: 'now+1d/d',
    });
  });

  it('says what of it cannot be shown', () => {
    const link = read(
      '(time:(from:yesterday,to:now))',
      "(mlExplorerFilter:(queryString:'a:*'),mlExplorerSwimlane:(selectedTimes:!(5),selectedType:overall),mlSelectSeverity:(val:!((min:10))))",
    );
    expect(link?.lost).toEqual([
      'The time “yesterday” cannot be read, and was left out.',
      'The choice of severities cannot be read; all are shown.',
      'The time selected in the swimlane has no end in the link, and was left out.',
      'The filter “a:*” says what Redlane’s filters cannot, and was left out.',
    ]);
    expect(link?.view).toEqual({ ...nothing, to: 'now' });
  });

  it('says that a part is broken, and reads the other', () => {
    const link = read('(ml:(jobIds:!(a)))', '(explorer:');
    expect(link?.lost).toEqual(['The part _a of the link is broken, and was left out.']);
    expect(link?.view.jobs).toEqual(['a']);
  });

  it.each(['', 'hello', 'https://example.org/?q=1', 'https://kibana/app/discover?_g=()&_a=()'])('is not “%s”', (text) =>
    expect(readKibanaLink(text)).toBeNull(),
  );

  it('never fails, whatever stands in it', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (global, app) => {
        expect(readKibanaLink(linkOf(global, app))).not.toBeNull();
      }),
    );
  });

  it('that was written says the same when it is read', () => {
    const range = { from: epochMs(0), to: epochMs(3_600_000) };
    fc.assert(
      fc.property(views, ({ jobs, by, lanes, at, filters }) => {
        const link = readKibanaLink(writeKibanaLink(`${HOST}/`, { jobs, range, by, lanes, at, filters }));
        const isKnown = by !== null && (by.kind === 'job' || (by.kind === 'field' && by.field !== 'job ID'));
        expect(link?.lost).toEqual([]);
        expect(new Set(link?.view.filters)).toEqual(new Set(filters));
        expect(link?.view).toMatchObject({
          jobs: jobs.filter((id) => id !== '*'),
          from: '1970-01-01T00:00:00.000Z',
          to: '1970-01-01T01:00:00.000Z',
          by: isKnown ? by : null,
          lanes: isKnown ? lanes : [],
          at: at ?? (isKnown && lanes.length > 0 ? range : null),
        });
      }),
    );
  });
});
