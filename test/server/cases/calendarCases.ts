import { type Case, failure, get, over, refused } from './Case';

const day = (n: number) => Date.UTC(2017, 11, n);
const event = (description: string, from: number, to: number, calendar_id = 'events') => ({
  ...{ calendar_id, description, type: 'scheduled_event', start_time: day(from), end_time: day(to) },
});
const config = (job_id: string, groups: string[] = []) => ({ job_id, groups, analysis_config: { detectors: [] } });

const documents = [
  { calendar_id: 'other', job_ids: ['by-group'], type: 'calendar', description: 'of a group' },
  { calendar_id: 'events', job_ids: ['by-id'], type: 'calendar' },
  config('by-id'),
  config('in-group', ['by-group']),
  event('E4', 12, 15),
  event('E2', 5, 6),
  event('E1', 1, 2),
  event('E3', 12, 13),
  { _index: '.ml-meta', _id: 'event-of-other', _source: event('O1', 3, 4, 'other') },
];

const path = '/_ml/calendars';
const of = over(documents);
const events = (...descriptions: string[]): Case['expected'] => ({
  status: 200,
  partial: { count: descriptions.length, events: descriptions.map((description) => ({ description })) },
});
const calendars = (...ids: string[]): Case['expected'] => ({
  status: 200,
  partial: { count: ids.length, calendars: ids.map((calendar_id) => ({ calendar_id })) },
});
const unknownCalendar = failure(404, 'resource_not_found_exception', 'No calendar with id [unknown]');

const eventCases: Case[] = [
  of('every event of a calendar, by start', get(`${path}/events/events`), events('E1', 'E2', 'E3', 'E4')),
  of('a page', get(`${path}/events/events?from=1&size=2`), {
    status: 200,
    partial: { count: 4, events: [{ description: 'E2' }, { description: 'E3' }] },
  }),
  of(
    'an event that starts at the end is out',
    get(`${path}/events/events?end=2017-12-12T00:00:00Z`),
    events('E1', 'E2'),
  ),
  of(
    'an event that has begun at the start is in',
    get(`${path}/events/events?start=2017-12-05T03:00:00Z`),
    events('E2', 'E3', 'E4'),
  ),
  of(
    'an event that ends at the start is out',
    get(`${path}/events/events?start=2017-12-02T00:00:00Z&end=2017-12-12T00:00:00Z`),
    events('E2'),
  ),
  of('_all calendars', get(`${path}/_all/events`), events('E1', 'O1', 'E2', 'E3', 'E4')),
  of(
    'a job and one calendar',
    get(`${path}/events/events?job_id=by-id`),
    refused(400, 'action_request_validation_exception'),
  ),
  of('the events of a job', get(`${path}/_all/events?job_id=by-id`), events('E1', 'E2', 'E3', 'E4')),
  of(
    'the events of a job and a time',
    get(`${path}/_all/events?job_id=by-id&start=2017-12-13T12:00:00Z`),
    events('E4'),
  ),
  of('a time after all', get(`${path}/_all/events?job_id=by-id&start=2018-01-01`), events()),
  of('the events of a job by its group', get(`${path}/*/events?job_id=in-group`), events('O1')),
  of('the events of a group', get(`${path}/_all/events?job_id=by-group`), events('O1')),
  of('an unknown calendar', get(`${path}/unknown/events`), unknownCalendar),
  of('as Elasticsearch prints it', get(`${path}/other/events`), {
    status: 200,
    body: {
      count: 1,
      events: [
        {
          ...{ description: 'O1', start_time: day(3), end_time: day(4), skip_result: true, skip_model_update: true },
          ...{ calendar_id: 'other', event_id: 'event-of-other' },
        },
      ],
    },
  }),
];

const calendarCasesOnly: Case[] = [
  of('every calendar, by id', get(path), {
    status: 200,
    body: {
      count: 2,
      calendars: [
        { calendar_id: 'events', job_ids: ['by-id'] },
        { calendar_id: 'other', job_ids: ['by-group'], description: 'of a group' },
      ],
    },
  }),
  of('_all', get(`${path}/_all`), calendars('events', 'other')),
  of('one', get(`${path}/other`), calendars('other')),
  of('a page of calendars', get(`${path}?from=1&size=1`), {
    status: 200,
    partial: { count: 2, calendars: [{ calendar_id: 'other' }] },
  }),
  of('one and a page', get(`${path}/other?from=0`), { status: 400 }),
  of('an unknown one', get(`${path}/unknown`), unknownCalendar),
];

/** `GET _ml/calendars` and their events. */
export const calendarCases: readonly Case[] = [...eventCases, ...calendarCasesOnly];
