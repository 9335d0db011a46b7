import { describe, expect, it } from 'vitest';
import { appOf, get } from '../support/appOf';

const calendar = (calendar_id: string, ...job_ids: string[]) => ({ type: 'calendar', calendar_id, job_ids });
const event = (calendar_id: string, description: string, start_time: string, end_time: string) => ({
  ...{ type: 'scheduled_event', calendar_id, description, start_time, end_time },
});
const job = (job_id: string, ...groups: string[]) => ({ job_id, groups, analysis_config: { detectors: [] } });

const app = appOf([
  job('a', 'team'),
  job('b'),
  calendar('one', 'a'),
  calendar('group', 'team'),
  calendar('none'),
  event('one', 'noon', '2017-12-05T11:00:00Z', '2017-12-05T12:00:00Z'),
  event('group', 'night', '2017-12-05T23:00:00Z', '2017-12-06T00:00:00Z'),
]);

const ids = async (url: string) => {
  const { status, body } = await get(app, url);
  if (status !== 200) return [status, body.error.reason];
  const found = body.calendars?.map(({ calendar_id }: { calendar_id: string }) => calendar_id);
  return found ?? body.events.map(({ description }: { description: string }) => description);
};

describe('calendars', () => {
  it.each([
    ['', ['group', 'none', 'one']],
    ['?size=1&from=1', ['none']],
    ['/_all', ['group', 'none', 'one']],
    ['/one,none', ['none', 'one']],
    ['/*on*', ['none', 'one']],
    ['/one,unknown', ['one']],
    ['/unknown', [404, 'No calendar with id [unknown]']],
    ['/x*', [404, 'No calendar with id [x*]']],
  ])('%s', async (url, expected) => {
    expect(await ids(`/_ml/calendars${url}`)).toEqual(expected);
  });
});

describe('events', () => {
  it.each([
    ['_all', '', ['noon', 'night']],
    ['*', '?size=1', ['noon']],
    ['one', '', ['noon']],
    ['unknown', '?start=invalid', [404, 'No calendar with id [unknown]']],
    ['_all', '?start=invalid', [400, 'all shards failed']],
    // An event ends after a day that is named without its hour when it ends after all of that day.
    ['_all', '?start=2017-12-05', ['night']],
    ['_all', '?start=2017-12-05T00:00:00.000Z', ['noon', 'night']],
    ['_all', '?start=2017-12-05T11:59:59Z', ['noon', 'night']],
    ['_all', '?start=2017-12-05T12:00:00.000Z', ['night']],
    ['_all', '?end=2017-12-05T23:00:00Z', ['noon']],
    ['_all', '?job_id=a', ['noon', 'night']],
    ['_all', '?job_id=team', ['night']],
    ['_all', '?job_id=b', []],
    ['_all', '?job_id=c', [404, "No known job with id 'c'"]],
  ])('of %s%s', async (calendarId, query, expected) => {
    expect(await ids(`/_ml/calendars/${calendarId}/events${query}`)).toEqual(expected);
  });
});
