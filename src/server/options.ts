import { parseArgs } from 'node:util';
import { isLoopback } from './security';

/** What the command line asks for. */
export type Options = {
  /** Files to import, "-" for standard input; none = the demo. */
  readonly files: readonly string[];
  readonly port: number;
  readonly host: string;
  readonly open: boolean;
  readonly strict: boolean;
  readonly help: boolean;
  readonly version: boolean;
};

/** A command line that makes no sense. Its message is written for the person who typed it. */
export class UsageError extends Error {}

const DEFAULT_PORT = '5610';
const DEFAULT_HOST = '127.0.0.1';

export const helpText = `redlane: explore Elasticsearch anomaly-detection results in the browser

Usage
  redlane [FILE...] [flags]

  FILE   a results file: NDJSON, a JSON array or a saved API response, plain or .gz, as exported from
         .ml-anomalies-* or answered by the results APIs; several are read one after another.
         "-" reads standard input. Without a file the simulated demo is shown.

Flags
  --port N      port to listen on (default ${DEFAULT_PORT}, or the environment variable PORT); 0 takes any free port
  --host NAME   loopback address to listen on (default ${DEFAULT_HOST}, or the environment variable HOST)
  --open        open the page in the default browser
  --strict      exit with code 1 when any document of the files cannot be read
  --help        show this text
  --version     show the version

Examples
  redlane
  redlane results.ndjson
  redlane january.ndjson.gz february.ndjson.gz --port 8080 --open
  curl -s localhost:9200/.ml-anomalies-shared/_search?size=10000 | redlane -

Exit codes: 0 stopped as asked, 1 could not do it, 2 the command line makes no sense`;

const flags = {
  port: { type: 'string' },
  host: { type: 'string' },
  open: { type: 'boolean', default: false },
  strict: { type: 'boolean', default: false },
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

function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new UsageError(`the port must be a whole number from 0 to 65535, not "${text}"`);
}

function readHost(host: string): string {
  if (isLoopback(host)) return host;
  throw new UsageError(
    `Redlane has no sign-in yet, so it listens only on this machine: use 127.0.0.1, ::1 or localhost, not "${host}"`,
  );
}

/** Reads the command line; what it leaves out comes from the environment, then from the defaults. */
export function readOptions(args: readonly string[], env: NodeJS.ProcessEnv): Options {
  const { values, positionals } = readFlags(args);
  const { open, strict, help, version } = values;
  if (positionals.filter((file) => file === '-').length > 1)
    throw new UsageError('standard input can be read only once');
  return {
    files: positionals,
    port: readPort(values.port ?? (env.PORT || DEFAULT_PORT)),
    host: readHost(values.host ?? (env.HOST || DEFAULT_HOST)),
    open,
    strict,
    help,
    version,
  };
}
