import { parseArgs } from 'node:util';
import type { Access } from './access/Access';
import { accessFlags, accessHelp, readAccess } from './access/readAccess';
import type { ClusterOptions } from './cluster/ClusterOptions';
import { clusterEnvironmentHelp, clusterFlags, clusterHelp, DEFAULT_MOST_RECORDS } from './cluster/clusterFlags';
import { readClusterOptions } from './cluster/readClusterOptions';
import { STANDARD_INPUT } from './import/input/namesOf';
import { Settings } from './Settings';
import { UsageError } from './UsageError';

/** What the command line asks for; "-" among the files is standard input. */
export type Options = { readonly command: 'help' } | { readonly command: 'version' } | CheckOptions | ExploreOptions;

/** Print what an import of files finds. */
export type CheckOptions = { readonly command: 'check'; readonly files: readonly string[]; readonly json: boolean };

/** Explore a cluster or files in the browser; neither = the demo. */
export type ExploreOptions = {
  readonly command: 'explore';
  readonly files: readonly string[];
  readonly cluster: ClusterOptions | null;
  /** How many records of a cluster are read at most, those of the highest scores. */
  readonly mostRecords: number;
  /** What to say at the start of how the options were found, a sentence each. */
  readonly remarks: readonly string[];
  readonly port: number;
  readonly access: Access;
  readonly open: boolean;
  readonly strict: boolean;
  readonly lenient: boolean;
  /** What stands before `/app` in the addresses of the Kibana that knows the same jobs; null when there is none. */
  readonly kibana: string | null;
};

const DEFAULT_PORT = '5610';

export const helpText = `redlane: explore Elasticsearch anomaly-detection results in the browser

Usage
  redlane [FILE...] [flags]
  redlane --elasticsearch URL[,URL...] [flags]
  redlane check FILE... [--json]

  FILE   a results file as exported from .ml-anomalies-* or answered by the results APIs: NDJSON, JSON, saved
         answers, CSV or Parquet; plain, .gz or .zst. A folder stands for the results files in it, a quoted
         pattern such as 'results/*.ndjson.gz' for the files that fit it; several are read one after another.
         "-" reads standard input. Without a file and a cluster the simulated demo is shown.

  check  prints what an import of the files finds, and exits with 1 when anything of it is lost.
         A file of that name is ./check.

Flags
  --port N      port to listen on (default ${DEFAULT_PORT}, or the environment variable PORT); 0 takes any free port
${accessHelp}
  --open        open the page in the default browser
  --strict      exit with code 1 when any document of the files cannot be read
  --lenient     accept what the official Elasticsearch clients send although Elasticsearch refuses it: numbers as
                dates in a body, query parameters beside a body
  --kibana URL  the Kibana that has the same jobs, with its space if any, such as https://kibana.example/s/ops: the
                page links to its Anomaly Explorer (or the environment variable KIBANA_URL)
${clusterHelp}
  --json        with check: print the report as JSON
  --help        show this text
  --version     show the version

${clusterEnvironmentHelp}

Examples
  redlane
  redlane results.ndjson
  redlane january.ndjson.gz february.ndjson.gz --port 8080 --open
  redlane exports/ 'more/*.parquet'
  curl -s localhost:9200/.ml-anomalies-shared/_search?size=10000 | redlane -
  redlane check results.ndjson --json
  ELASTICSEARCH_API_KEY=... redlane --elasticsearch https://es.example:9200

Exit codes: 0 stopped as asked, 1 could not do it, 2 the command line makes no sense`;

const flags = {
  port: { type: 'string' },
  ...accessFlags,
  open: { type: 'boolean', default: false },
  strict: { type: 'boolean', default: false },
  lenient: { type: 'boolean', default: false },
  kibana: { type: 'string' },
  ...clusterFlags,
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', short: 'v', default: false },
} as const;

function readFlags(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: flags, allowPositionals: true });
  } catch (error) {
    const [sentence] = (error as Error).message.split(/\.?(?:\n|\. |$)/);
    throw new UsageError(`${sentence}. Run redlane --help for every flag.`);
  }
}

type Flags = ReturnType<typeof readFlags>['values'];

function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new UsageError(`the port must be a whole number from 0 to 65535, not "${text}"`);
}

function readMostRecords(text: string): number {
  const records = Number(text);
  if (/^\d+$/.test(text) && records > 0 && Number.isSafeInteger(records)) return records;
  throw new UsageError(
    `the most records must be a whole number from 1 on, such as ${DEFAULT_MOST_RECORDS}, not "${text}"`,
  );
}

/** Becomes a link of the page, so that nothing but the web may stand there. */
function readKibana(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url && /^https?:$/.test(url.protocol)) return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
  throw new UsageError(`the address of Kibana must be one such as https://kibana.example:5601, not "${address}"`);
}

/** An address is not quoted, since a password may stand in it. */
function readFiles(paths: readonly string[]): readonly string[] {
  if (paths.some((path) => /^https?:\/\//i.test(path))) {
    throw new UsageError('an address is no FILE: say --elasticsearch URL to explore a cluster');
  }
  if (paths.filter((path) => path === STANDARD_INPUT).length <= 1) return paths;
  throw new UsageError('standard input can be read only once');
}

function readCheck(files: readonly string[], { json, ...others }: Flags): Options {
  const stray = Object.entries(others).find(([, value]) => value);
  if (stray) throw new UsageError(`redlane check listens nowhere and has no use for --${stray[0]}`);
  if (files.length > 0) return { command: 'check', files: readFiles(files), json };
  throw new UsageError('redlane check needs a FILE. A file of that name is ./check.');
}

type Found = Pick<ExploreOptions, 'files' | 'cluster' | 'remarks'>;

/** A flag says what to explore, then files do, then the environment does. */
function readWhat(paths: readonly string[], flags: Flags, settings: Settings): Found {
  const { elasticsearch, strict, 'most-records': mostRecords } = flags;
  const files = readFiles(paths);
  if (elasticsearch !== undefined && files.length > 0) {
    throw new UsageError('redlane explores files or a cluster: leave out the files, or --elasticsearch');
  }
  const found = files.length > 0 ? null : readClusterOptions(elasticsearch, settings);
  if (found === null && mostRecords) throw new UsageError('--most-records is about a cluster, and none is explored');
  if (found === null) return { files, cluster: null, remarks: [] };
  if (strict) throw new UsageError('--strict is about files, and a cluster is explored');
  return { files, ...found };
}

/** Reads the command line; what it leaves out comes from the environment, then from a `.env` file, then from the defaults. */
export function readOptions(args: readonly string[], env: NodeJS.ProcessEnv, dotEnv: NodeJS.ProcessEnv = {}): Options {
  const settings = new Settings(env, dotEnv);
  const { PORT, KIBANA_URL, REDLANE_MOST_RECORDS } = settings.variables;
  const { values, positionals } = readFlags(args);
  const { port, open, strict, lenient, kibana = KIBANA_URL, json, help, version } = values;
  if (help) return { command: 'help' };
  if (version) return { command: 'version' };
  if (positionals[0] === 'check') return readCheck(positionals.slice(1), values);
  if (json) throw new UsageError('--json belongs to redlane check');
  return {
    command: 'explore',
    ...readWhat(positionals, values, settings),
    mostRecords: readMostRecords(values['most-records'] ?? (REDLANE_MOST_RECORDS || DEFAULT_MOST_RECORDS)),
    port: readPort(port ?? (PORT || DEFAULT_PORT)),
    access: readAccess(values, settings),
    kibana: kibana ? readKibana(kibana) : null,
    ...{ open, strict, lenient },
  };
}
