import { calendarEventsAnswer, calendarsAnswer } from '../calendars';
import { endpoint } from './endpoint';
import { optionalPaging, paging, timeWindow } from './parameters';

const calendars = '/_ml/calendars';

export const calendarsEndpoint = endpoint({
  paths: [calendars, `${calendars}/{calendar_id}`],
  methods: ['GET', 'POST'],
  summary: 'Calendars of scheduled events',
  action: 'cluster:monitor/xpack/ml/calendars/get',
  parameters: {
    calendar_id: {
      type: 'string',
      in: ['path', 'body'],
      meaning: 'Ids separated by commas, with * for any text, or _all; then there are no pages.',
    },
    ...optionalPaging,
  },
  answer: calendarsAnswer,
});

export const calendarEventsEndpoint = endpoint({
  paths: [`${calendars}/{calendar_id}/events`],
  methods: ['GET'],
  summary: 'Scheduled events of calendars',
  action: 'cluster:monitor/xpack/ml/calendars/events/get',
  parameters: {
    calendar_id: {
      type: 'string',
      in: ['path', 'body'],
      required: true,
      meaning: 'Ids separated by commas, with * for any text, or _all.',
    },
    start: { ...timeWindow.start, meaning: 'Only events that end after this time.' },
    end: { ...timeWindow.end, meaning: 'Only events that start before this time.' },
    job_id: {
      type: 'string',
      in: ['query', 'body'],
      meaning: 'Only events of the calendars of this job or group of jobs; then calendar_id must be _all.',
    },
    ...paging,
  },
  answer: calendarEventsAnswer,
});
