import type { ReadingProgress, Source } from '../contract/source';
import { illegalArgument } from './errors';
import type { Exploration } from './exploration';
import { changedFiles, type Fingerprints, takeFingerprints } from './fingerprints';
import type { ImportProgress } from './import/importFiles';
import { expandPaths } from './import/input/expandPaths';
import { LentSource } from './LentSource';
import { loadSource, nameOf } from './loadSource';
import type { ResultsSource } from './sources/resultsSource';

/** Files as they were at one time, and what was read from them. */
type Version = { readonly source: LentSource; readonly paths: readonly string[]; readonly files: Fingerprints };

/** Why reading anew failed, and the files as they were then. */
type Failure = { readonly reason: string; readonly files: Fingerprints };

type FilesOptions = {
  /** A document that cannot be read is an error. */
  readonly strict?: boolean;
  /** See `ReadySource`. */
  readonly kibana?: string | null;
};

type OnProgress = (progress: ImportProgress) => void;

/** What can be read only once, such as standard input or a file that was lent, makes all of it so. */
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
    if (version === null)
      return { state: 'reading', name: nameOf(this.#paths), progress: this.#progress, cluster: null };
    const now = filesNow(version);
    return {
      ...(await version.source.lend((source) => source.describe())),
      state: 'ready',
      changed: isReadOnce(version) ? [] : changedFiles(version.files, now),
      rereading: this.#rereading && this.#progress,
      reread_problem:
        this.#failure && changedFiles(this.#failure.files, now).length === 0 ? this.#failure.reason : null,
      kibana: this.#kibana,
      cluster: null,
    };
  }

  /** Nothing is done where nothing has changed. When it fails, the source stays as it was. */
  async reload(): Promise<void> {
    await this.#firstVersion();
    await this.#oneByOne(async (version) => {
      if (isReadOnce(version)) throw illegalArgument('what is explored could be read only once; start Redlane anew');
      if (changedFiles(version.files, filesNow(version)).length > 0) await this.#readAgain(version);
    });
  }

  async explore(paths: readonly string[]): Promise<void> {
    await this.#firstVersion();
    await this.#oneByOne(async () => {
      const source = await this.#load(paths);
      this.#replace({ source, paths, files: new Map(paths.map((path) => [path, null])) });
    });
  }

  #firstVersion(onProgress?: OnProgress): Promise<Version> {
    this.#first ??= this.#read(this.#paths, onProgress).then((version) => {
      this.#current = version;
      return version;
    });
    return this.#first;
  }

  /** What reads beside answering waits for what reads already. */
  async #oneByOne(read: (version: Version) => Promise<void>): Promise<void> {
    while (this.#rereading !== null) await this.#rereading.catch(() => {});
    this.#rereading = read(this.#current as Version).finally(() => {
      this.#rereading = null;
    });
    await this.#rereading;
  }

  async #readAgain(version: Version): Promise<void> {
    const files = filesNow(version);
    try {
      this.#replace(await this.#read(version.paths));
    } catch (error) {
      this.#failure = { reason: (error as Error).message, files };
    }
  }

  #replace(version: Version): void {
    this.#current?.source.giveUp();
    this.#current = version;
    this.#failure = null;
  }

  /** The files are looked at before they are read, so that what is written meanwhile counts as a change. */
  async #read(paths: readonly string[], onProgress?: OnProgress): Promise<Version> {
    const files = takeFingerprints(expandPaths(paths));
    return { source: await this.#load(paths, onProgress), paths, files };
  }

  async #load(paths: readonly string[], onProgress?: OnProgress): Promise<LentSource> {
    this.#progress = notBegun(paths);
    const source = await loadSource(paths, {
      strict: this.#strict,
      onProgress: (progress) => {
        const { file, bytes, size, documents } = progress;
        this.#progress = { file, bytes, size, documents };
        onProgress?.(progress);
      },
    });
    return new LentSource(source);
  }
}

/** A folder that is gone holds no files any more. */
function filesNow({ paths }: Version): Fingerprints {
  try {
    return takeFingerprints(expandPaths(paths));
  } catch {
    return new Map();
  }
}
