import type { Context } from 'hono';
import type { ResultsSource } from '../sources/resultsSource';

/** What a handler answers from, and how strictly it reads the request. */
export type Asked = {
  readonly source: ResultsSource;
  /** Accept what the official clients send although Elasticsearch refuses it. */
  readonly lenient: boolean;
};

/** Answers one request from one version of the source. */
export type Handler = (c: Context, asked: Asked) => Response | Promise<Response>;
