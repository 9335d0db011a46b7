import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { TOTAL_COUNT_HEADER } from '../../../src/contract/columns';
import type { Expected, Spot } from './Expected';
import { type Asked, type Received, receive } from './receive';
import type { Tally } from './Tally';

/** As many as a browser opens to one server. */
const CONNECTIONS = 6;
const LOOKS = 6;
const LONGEST_THOUGHT_MS = 2_000;
const POLL_MS = 5_000;
const EXPORT_SCORE = 75;
const [EXPORT_SHARE, LEAVING_SHARE] = [0.1, 0.2];
const TOO_MANY_REQUESTS = 429;

type Question = Asked & { readonly kind: string; readonly path: string };

type Place = {
  /** Without a slash at the end. */
  readonly url: string;
  /** Of a cluster, from which there may be news. */
  readonly isLive: boolean;
  readonly expected: Expected;
  readonly tally: Tally;
};

/** Somebody at a browser: opens the page, looks at one record after another, goes away, and comes again. */
export class Visitor {
  readonly #place: Place;
  /** Draws a number from 0 to 1. */
  readonly #random: () => number;
  readonly #end: AbortSignal;
  #agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });

  constructor(place: Place, random: () => number, end: AbortSignal) {
    this.#place = place;
    this.#random = random;
    this.#end = end;
  }

  /** Until the end. Never rejects: what goes wrong is in the tally. */
  async run(): Promise<void> {
    while (!this.#end.aborted) {
      await this.#visit();
      this.#agent.destroy();
      this.#agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
    }
    this.#agent.destroy();
  }

  async #visit(): Promise<void> {
    await this.#ask({ kind: 'page', path: '/' });
    await this.#ask({ kind: 'source', path: '/api/source' });
    if (this.#random() < LEAVING_SHARE) return this.#leave();
    await Promise.all([
      this.#column('records', 'records?sort=record_score'),
      this.#column('influencer results', 'influencers?sort=influencer_score'),
    ]);
    await this.#ask({ kind: 'buckets', path: '/api/columns/buckets' });
    const leaving = new AbortController();
    const polling = this.#poll(leaving.signal);
    for (let look = 0; look < LOOKS && !this.#end.aborted; look++) await this.#look();
    leaving.abort();
    await polling;
  }

  /** The tab is closed before all has come. */
  async #leave(): Promise<void> {
    const leaveAfter = this.#random() * 1_000_000;
    await this.#ask({ kind: 'records', path: '/api/columns/records?sort=record_score', leaveAfter });
  }

  async #look(): Promise<void> {
    await sleep(this.#random() * LONGEST_THOUGHT_MS);
    const spot = this.#place.expected.spotAt(this.#random());
    await Promise.all([this.#details('records', spot), this.#details('influencers', spot)]);
    if (this.#place.isLive) await this.#refresh(spot);
    if (this.#random() < EXPORT_SHARE) await this.#export();
  }

  async #column(kind: string, path: string): Promise<void> {
    const answer = await this.#ask({ kind, path: `/api/columns/${path}` });
    if (answer) this.#check(kind, Number(answer.headers[TOTAL_COUNT_HEADER]), this.#place.expected.records);
  }

  async #details(what: 'records' | 'influencers', { jobId, from, to, count }: Spot): Promise<void> {
    const path = `/_ml/anomaly_detectors/${jobId}/results/${what}?start=${from}&end=${to}&size=10000`;
    const answer = await this.#ask({ kind: `${what} of a bucket`, path, isKept: true });
    if (answer) this.#check(path, JSON.parse(answer.body.toString()).count, count);
  }

  async #refresh({ from, to }: Spot): Promise<void> {
    await this.#ask({ kind: 'refresh', path: `/api/source/reload?start=${from}&end=${to}`, method: 'POST' });
  }

  async #export(): Promise<void> {
    const path = `/api/export/records?format=ndjson&score=${EXPORT_SCORE}`;
    const answer = await this.#ask({ kind: 'export', path, isKept: true });
    const lines = answer?.body.toString().split('\n').length;
    if (lines !== undefined) this.#check('export', lines - 1, this.#place.expected.countFrom(EXPORT_SCORE));
  }

  async #poll(leaving: AbortSignal): Promise<void> {
    const wait = () => sleep(POLL_MS, undefined, { signal: leaving });
    try {
      for (await wait(); !leaving.aborted; await wait()) await this.#ask({ kind: 'source', path: '/api/source' });
    } catch {
      // The visitor has left.
    }
  }

  #check(what: string, actual: number, wanted: number): void {
    if (actual !== wanted) this.#place.tally.errors.push(`${what}: ${actual} instead of ${wanted}`);
  }

  /** Null when it failed, or the visitor left in the middle. */
  async #ask({ kind, path, ...asked }: Question): Promise<Received | null> {
    const { url, tally } = this.#place;
    const began = performance.now();
    try {
      const answer = await this.#askUntilNotBusy(kind, `${url}${path}`, asked);
      if (answer.status !== 200) throw new Error(`status ${answer.status}`);
      if (asked.leaveAfter === undefined) tally.answered(kind, performance.now() - began, answer.bytes);
      else tally.left(kind);
      return answer;
    } catch (error) {
      tally.errors.push(`${path}: ${error instanceof Error ? error.message : error}`);
      return null;
    }
  }

  async #askUntilNotBusy(kind: string, url: string, asked: Asked): Promise<Received> {
    for (;;) {
      const answer = await receive(url, this.#agent, asked);
      if (answer.status !== TOO_MANY_REQUESTS) return answer;
      this.#place.tally.busy(kind);
      await sleep(Number(answer.headers['retry-after']) * 1_000);
    }
  }
}
