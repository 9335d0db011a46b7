import { calendarEventsEndpoint, calendarsEndpoint } from './calendarEndpoints';
import type { Endpoint } from './endpoint';
import { clusterInfoEndpoint, mlInfoEndpoint } from './infoEndpoints';
import { jobStatsEndpoint, jobsEndpoint, modelSnapshotsEndpoint } from './jobEndpoints';
import {
  bucketsEndpoint,
  categoriesEndpoint,
  influencersEndpoint,
  overallBucketsEndpoint,
  recordsEndpoint,
} from './resultsEndpoints';

/** Every endpoint of Elasticsearch that Redlane answers, by name; where paths overlap, the narrower one first. */
export const endpoints = {
  clusterInfo: clusterInfoEndpoint,
  mlInfo: mlInfoEndpoint,
  jobStats: jobStatsEndpoint,
  jobs: jobsEndpoint,
  records: recordsEndpoint,
  influencers: influencersEndpoint,
  buckets: bucketsEndpoint,
  overallBuckets: overallBucketsEndpoint,
  categories: categoriesEndpoint,
  modelSnapshots: modelSnapshotsEndpoint,
  calendars: calendarsEndpoint,
  calendarEvents: calendarEventsEndpoint,
} as const satisfies Readonly<Record<string, Endpoint>>;
