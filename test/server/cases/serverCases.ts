import { type Case, get, over } from './Case';

const documents = [{ job_id: 'j', result_type: 'record', bucket_span: 1, timestamp: 1464739200000 }];
const of = over(documents);

/** What a server says of itself, and of paths and methods that it does not have. */
export const serverCases: readonly Case[] = [
  of('who it is', get('/'), {
    status: 200,
    partial: { version: { build_flavor: 'default' }, tagline: 'You Know, for Search' },
  }),
  of('the limits of its jobs', get('/_ml/info'), {
    status: 200,
    partial: {
      defaults: {
        anomaly_detectors: {
          ...{ categorization_examples_limit: 4, model_memory_limit: '1gb', model_snapshot_retention_days: 10 },
          daily_model_snapshot_retention_after_days: 1,
        },
        datafeeds: { scroll_size: 1000 },
      },
      upgrade_mode: false,
    },
  }),
  of('an unknown path', get('/_ml/x'), {
    status: 400,
    body: { error: 'no handler found for uri [/_ml/x] and method [GET]', status: 400 },
  }),
  of(
    'a job cannot be deleted',
    { method: 'DELETE', path: '/_ml/anomaly_detectors/j' },
    { status: 405, partial: { status: 405 } },
  ),
  of(
    'a job cannot be made',
    { method: 'PUT', path: '/_ml/anomaly_detectors/k', body: {} },
    { status: 405, partial: { status: 405 } },
  ),
];
