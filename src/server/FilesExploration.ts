import type { ReadingProgress, Source } from '../contract/source';
import { illegalArgument } from './errors';
import type { Exploration } from './exploration';
import { changedFiles, type Fingerprints, takeFingerprints } from './fingerprints';
import type { ImportProgress } from './import/importFiles';
import { expandPaths } from './import/input/expandPaths';
import { LentSource } from './LentSource';
import { loadSource, nameOf } from './loadSource';
import type { ResultsSource } from './sources/resultsSource';

/** The files as they were at one time, and what was read from them. */
type Version = { readonly source: LentSource; readonly files: Fingerprints };

/** Why reading anew failed, and the files as they were then. */
type Failure = { readonly reason: string; readonly files: Fingerprints };

type FilesOptions = {
  /** A document that cannot be read is an error. */
  readonly strict?: boolean;
  /** See `ReadySource`. */
  readonly kibana?: string | null;
};

type OnProgress = (progress: ImportProgress) => void;

/** What can be read only once, such as standard input, makes all of it so. */
const isReadOnce = ({ files }: Version): boolean => [...files.values()].includes(null);

const notBegun = (paths: readonly string[]): ReadingProgress => ({
  file: nameOf(paths),
  bytes: 0,
  size: null,
  documents: 0,
});

/** Explores files ("-" is standard input; none = the demo): answers while they are first read, and notices when they change. */
export class FilesExploration implements Exploration {
  readonly #paths: readonly string[];
  readonly #strict: boolean;
  readonly #kibana: string | null;
  #first: Promise<Version> | null = null;
  #current: Version | null = null;
  #progress: ReadingProgress;
  #rereading: Promise<void> | null = null;
  #failure: Failure | null = null;

  constructor(paths: readonly string[], { strict = false, kibana = null }: FilesOptions = {}) {
    this.#paths = paths;
    this.#strict = strict;
    this.#kibana = kibana;
    this.#progress = notBegun(paths);
  }

  /** Reads for the first time, once however often it is called. Fails with an ImportError. */
  async start(onProgress?: OnProgress): Promise<void> {
    await this.#firstVersion(onProgress);
  }

  async withSource<T>(answer: (source: ResultsSource) => T | Promise<T>): Promise<T> {
    const { source } = this.#current ?? (await this.#firstVersion());
    return source.lend(answer);
  }

  async describe(): Promise<Source> {
    const version = this.#current;
    if (version === null) return { state: 'reading', name: nameOf(this.#paths), progress: this.#progress };
    const now = this.#filesNow();
    return {
      ...(await version.source.lend((source) => source.describe())),
      state: 'ready',
      changed: isReadOnce(version) ? [] : changedFiles(version.files, now),
      rereading: this.#rereading && this.#progress,
      reread_problem:
        this.#failure && changedFiles(this.#failure.files, now).length === 0 ? this.#failure.reason : null,
      kibana: this.#kibana,
    };
  }

  /** Several at once are one, and none where nothing has changed. When it fails, the source stays as it was. */
  async reload(): Promise<void> {
    const version = this.#current ?? (await this.#firstVersion());
    if (isReadOnce(version)) throw illegalArgument('standard input can be read only once; start Redlane anew');
    if (changedFiles(version.files, this.#filesNow()).length === 0) return;
    this.#rereading ??= this.#replace(version).finally(() => {
      this.#rereading = null;
    });
    await this.#rereading;
  }

  #firstVersion(onProgress?: OnProgress): Promise<Version> {
    this.#first ??= this.#read(onProgress).then((version) => {
      this.#current = version;
      return version;
    });
    return this.#first;
  }

  async #replace(version: Version): Promise<void> {
    const files = this.#filesNow();
    try {
      this.#current = await this.#read();
      this.#failure = null;
      version.source.giveUp();
    } catch (error) {
      this.#failure = { reason: (error as Error).message, files };
    }
  }

  /** The files are looked at before they are read, so that what is written meanwhile counts as a change. */
  async #read(onProgress?: OnProgress): Promise<Version> {
    this.#progress = notBegun(this.#paths);
    const files = takeFingerprints(expandPaths(this.#paths));
    const source = await loadSource(this.#paths, {
      strict: this.#strict,
      onProgress: (progress) => {
        const { file, bytes, size, documents } = progress;
        this.#progress = { file, bytes, size, documents };
        onProgress?.(progress);
      },
    });
    return { source: new LentSource(source), files };
  }

  /** A folder that is gone holds no files any more. */
  #filesNow(): Fingerprints {
    try {
      return takeFingerprints(expandPaths(this.#paths));
    } catch {
      return new Map();
    }
  }
}
