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

/** As `Handler`, of an answer that reads from the source until `ended`. */
export type StreamHandler = (
  c: Context,
  asked: Asked,
) => Promise<{ readonly response: Response; readonly ended: Promise<void> }>;
