import { MAX_RESULT_WINDOW } from '../../contract/common';
import { ClusterFigures } from './ClusterFigures';
import { countOfJobs } from './countOfJobs';
import { Mirror } from './Mirror';
import { raiseFloor } from './raiseFloor';
import { readSlice, readSmallSlice } from './readSlice';
import { readJobs, readSurroundings } from './readSurroundings';
import { type ResultKind, resultKinds } from './resultKinds';
import { wholeJob } from './Slice';
import { TaskQueue } from './TaskQueue';
import type { Upstream } from './Upstream';

const sum = (counts: Iterable<number>): number => Array.from(counts).reduce((all, count) => all + count, 0);

/** Reads a cluster for the first time: what there is, how much of it, the highest scores, and then the rest. */
export class ClusterLoad {
  readonly mirror: Mirror;
  readonly figures = new ClusterFigures();
  readonly #most: number;
  /** Done one after another. */
  readonly #about = new TaskQueue();
  readonly #counting = new TaskQueue();
  readonly #floors = new TaskQueue();
  readonly #highest = new TaskQueue();
  readonly #rest = new TaskQueue();
  #isComplete = false;
  /** How many results of a kind each job has. */
  readonly #counts = new Map<ResultKind, Map<string, number>>();

  /** At most `mostRecords` records and as many influencer results are wanted: beyond that, those with the highest scores. */
  constructor(upstream: Upstream, mostRecords: number) {
    const mirror = new Mirror(upstream);
    this.mirror = mirror;
    this.#most = mostRecords;
    for (const results of Object.values(resultKinds)) this.#counts.set(results, new Map());
    this.#about.add(readSurroundings(mirror));
    this.#about.add(async (signal) => {
      for (const id of await readJobs(mirror, signal)) this.#planCounts(id);
    });
    this.#floors.add((signal) => this.#chooseFloors(signal));
  }

  /** Loads all, or what an earlier run has not come to. Calls `onProgress` after each answer. Fails with an UpstreamError. */
  async run(signal: AbortSignal, onProgress: () => void): Promise<void> {
    for (const stage of [this.#about, this.#counting, this.#floors, this.#highest, this.#rest])
      await stage.run(signal, onProgress);
    this.figures.settle(this.mirror);
    this.#isComplete = true;
  }

  /** Whether all that is wanted has come. */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  #planCounts(jobId: string): void {
    for (const results of Object.values(resultKinds)) {
      this.#counting.add(async (signal) => {
        this.#countsOf(results).set(jobId, await this.mirror.count(wholeJob(results, jobId, 0), signal));
      });
    }
  }

  async #chooseFloors(signal: AbortSignal): Promise<void> {
    await this.#chooseFloor(resultKinds.records, signal);
    await this.#chooseFloor(resultKinds.influencers, signal);
    for (const results of Object.values(resultKinds)) this.#planReading(results);
  }

  async #chooseFloor(results: ResultKind, signal: AbortSignal): Promise<void> {
    const total = sum(this.#countsOf(results).values());
    const floor = await raiseFloor(total, this.#most, (least) => this.#countFrom(results, least, signal));
    const wanted = floor === 0 ? total : await this.#countFrom(results, floor, signal);
    this.figures.note(results, floor, total, wanted);
  }

  #countFrom(results: ResultKind, floor: number, signal: AbortSignal): Promise<number> {
    const jobs = Array.from(this.#countsOf(results)).filter(([, all]) => all > 0);
    return countOfJobs(
      this.mirror,
      results,
      jobs.map(([id]) => id),
      floor,
      signal,
    );
  }

  /** Records are what is looked at first, so the highest of every job come before all else. */
  #planReading(results: ResultKind): void {
    const reading = { mirror: this.mirror, queue: this.#rest, onMissing: this.figures.noteMissing };
    for (const [jobId, count] of this.#countsOf(results)) {
      if (count === 0) continue;
      const slice = wholeJob(results, jobId, this.figures.floorOf(results));
      const isRecords = results === resultKinds.records;
      if (isRecords) this.#highest.add(async (signal) => void (await this.mirror.read(slice, signal)));
      if (count > MAX_RESULT_WINDOW) this.#rest.add(readSlice(reading, slice));
      else if (!isRecords) this.#rest.add(readSmallSlice(reading, slice));
    }
  }

  #countsOf(results: ResultKind): Map<string, number> {
    return this.#counts.get(results) as Map<string, number>;
  }
}
