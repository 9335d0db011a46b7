import type { Calendar, CalendarEventsAnswer, CalendarsAnswer, ScheduledEvent } from '../../contract/calendars';
import { DEFAULT_FROM, DEFAULT_SIZE } from '../../contract/common';
import { calendarEventsEndpoint, calendarsEndpoint } from '../../contract/endpoints/calendarEndpoints';
import type { Job } from '../../contract/jobs';
import type { TimeRange } from '../../domain/time';
import { invalidRequest, notFound, unknownJob } from '../errors';
import { splitExpression, textMatcher } from '../sources/expression';
import { parseMoment, parseWindow } from '../sources/window';
import { answerJson } from './answerJson';
import type { Handler } from './handler';
import { readParameters } from './readParameters';

const isAll = (expression: string): boolean => expression === '_all' || expression === '*';

/** The calendars an expression names. Fails when there are none, unless it names all. */
function findCalendars(calendars: readonly Calendar[], expression: string): Calendar[] {
  const terms = splitExpression(expression).map(textMatcher);
  const found = calendars.filter(({ calendar_id }) => terms.some((isNamed) => isNamed(calendar_id)));
  if (found.length === 0 && !isAll(expression)) throw notFound(`No calendar with id [${expression}]`);
  return found;
}

/** `GET|POST /_ml/calendars[/{calendar_id}]` */
export const answerCalendars: Handler = async (c, asked) => {
  const { calendar_id, from, size } = await readParameters(c, calendarsEndpoint, asked);
  if (calendar_id !== null && from !== null) {
    throw invalidRequest('Params [from, size] are incompatible with [calendar_id].');
  }
  const found = findCalendars(await asked.source.calendars(), calendar_id ?? '_all');
  const calendars = found.slice(from ?? DEFAULT_FROM, (from ?? DEFAULT_FROM) + (size ?? DEFAULT_SIZE));
  return answerJson(c, { count: found.length, calendars } satisfies CalendarsAnswer);
};

/** What a calendar may list to hold for a job, or for a group of jobs: the job, its groups, all. */
function namesOf(jobs: readonly Job[], id: string): ReadonlySet<string> {
  const job = jobs.find(({ job_id }) => job_id === id);
  if (!job && !jobs.some(({ groups }) => groups?.includes(id))) throw unknownJob(id);
  return new Set([id, ...(job?.groups ?? []), '_all']);
}

/** From the end of all that `start` can mean, because Elasticsearch asks for what is greater than it. */
const eventWindow = (start: string | null, end: string | null): TimeRange => {
  const { from, to } = parseWindow(null, end);
  return { from: start === null ? from : parseMoment(start).to, to };
};

/** An event that ends as `start` begins is outside of the window, and so is one that begins as the window ends. */
const isInside = ({ start_time, end_time }: ScheduledEvent, { from, to }: TimeRange): boolean =>
  end_time >= from && start_time < to;

/** `GET /_ml/calendars/{calendar_id}/events` */
export const answerCalendarEvents: Handler = async (c, asked) => {
  const { calendar_id, job_id, start, end, from, size } = await readParameters(c, calendarEventsEndpoint, asked);
  if (job_id !== null && !isAll(calendar_id)) throw invalidRequest("If job_id is used calendar_id must be '_all'");
  const calendars = findCalendars(await asked.source.calendars(), calendar_id);
  const names = job_id === null ? null : namesOf(await asked.source.jobs(), job_id);
  const window = eventWindow(start, end);
  const wanted = calendars.filter(({ job_ids }) => names === null || job_ids.some((name) => names.has(name)));
  const ids = new Set(wanted.map((calendar) => calendar.calendar_id));
  const all = await asked.source.calendarEvents();
  const found = all.filter((event) => ids.has(event.calendar_id) && isInside(event, window));
  const events = found.slice(from, from + size);
  return answerJson(c, { count: found.length, events } satisfies CalendarEventsAnswer);
};
