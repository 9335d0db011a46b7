import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { UsageError } from './UsageError';

type Variables = Readonly<Record<string, string | undefined>>;

/** A value that was given, and where: "--elasticsearch", "ES_LOCAL_URL in .env". */
export type Setting = { readonly value: string; readonly from: string };

/** What the environment says, and behind it a `.env` file. A variable that is set to nothing is not set. */
export class Settings {
  /** Both in one. */
  readonly variables: Variables;
  readonly #real: Variables;

  constructor(real: Variables, dotEnv: Variables = {}) {
    this.#real = real;
    this.variables = { ...expanded(dotEnv, { ...dotEnv, ...real }), ...real };
  }

  /** Which of these variables are set, in this order; each may also be set as NAME_FILE, the path of a file that holds the value. */
  given(names: readonly string[]): string[] {
    return names.flatMap((name) => [name, `${name}_FILE`]).filter((name) => this.variables[name]);
  }

  /** The value of a variable that is given; of a NAME_FILE, what is in the file. */
  read(name: string): Setting {
    const text = this.variables[name] ?? '';
    const from = name in this.#real ? name : `${name} in .env`;
    return { value: name.endsWith('_FILE') ? contentOf(text, from) : text, from };
  }

  /** The first of these that is given; null when none is. */
  first(names: readonly string[]): Setting | null {
    const [name] = this.given(names);
    return name === undefined ? null : this.read(name);
  }
}

/** Elastic's start-local writes `ES_LOCAL_URL=http://localhost:${ES_LOCAL_PORT}`. */
const expanded = (dotEnv: Variables, all: Variables): Variables => {
  const expand = (value = '') => value.replace(/\$\{(\w+)\}/g, (_, name: string) => all[name] ?? '');
  return Object.fromEntries(Object.entries(dotEnv).map(([name, value]) => [name, expand(value)]));
};

function contentOf(path: string, from: string): string {
  const text = readText(path, from).replace(/\r?\n$/, '');
  if (text !== '') return text;
  throw new UsageError(`${from} names the file ${path}, in which there is nothing`);
}

function readText(path: string, from: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(`${from} names a file that cannot be read: ${(error as Error).message}`);
  }
}

/** The variables of a `.env` file; none where there is no such file. */
export function readDotEnv(path: string): Variables {
  try {
    return parseEnv(readFileSync(path, 'utf8'));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    // Python's virtual environments are folders of that name.
    if (code === 'ENOENT' || code === 'EISDIR') return {};
    throw new UsageError(`the variables of .env cannot be read: ${message}`);
  }
}
