import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What a run of a benchmark found, as `test/bench/report.ts` writes it.
 * @typedef {{
 *   machine: string, date: string, wrong: string[],
 *   figures: { what: string, goal: string, measured: string }[],
 *   tables: { title: string, notes: string[], rows: Record<string, string | number>[] }[],
 * }} Results
 */

/** A run of a benchmark, with the number of records where it was told one. @typedef {Results & { name: string, size: number | null }} Run */

/** @param {string | number} value */
const cell = (value) => String(value).replaceAll('|', '\\|');

/** @param {Record<string, string | number>[]} rows */
function markdownTable(rows) {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const line = (/** @type {(string | number)[]} */ cells) => `| ${cells.map(cell).join(' | ')} |`;
  return [
    line(columns),
    line(columns.map(() => '---')),
    ...rows.map((row) => line(columns.map((key) => row[key] ?? ''))),
  ];
}

/** @param {number} size */
const sizeName = (size) => size.toLocaleString('en-US');

/** Every figure beside its goal, a column for each number of records. @param {Run[]} runs */
function goalTable(runs) {
  /** @type {Map<string, Record<string, string>>} */
  const rows = new Map();
  for (const { size, figures } of runs) {
    for (const { what, goal, measured } of figures) {
      const row = rows.get(what) ?? { what, goal };
      row[size === null ? 'measured' : sizeName(size)] = measured;
      rows.set(what, row);
    }
  }
  return markdownTable([...rows.values()]);
}

/** @param {Run} run */
function section({ name, size, machine, date, wrong, tables }) {
  const title = size === null ? name : `${name}, ${sizeName(size)} records`;
  return [
    `## ${title}`,
    `${date}, ${machine}${wrong.length > 0 ? `; WRONG: ${wrong.join(', ')}` : ''}`,
    ...tables.flatMap(({ title, notes, rows }) => [
      `### ${title}`,
      markdownTable(rows).join('\n'),
      ...notes.map((note) => (note.includes('\n') ? `\`\`\`text\n${note}\n\`\`\`` : note)),
    ]),
  ];
}

/** @param {string} folder @returns {Run[]} */
function readRuns(folder) {
  if (!existsSync(folder)) return [];
  const runs = readdirSync(folder).map((file) => {
    const [, name, size] = /^(\w+?)(?:-(\d+))?\.json$/.exec(file) ?? [];
    return { ...JSON.parse(readFileSync(join(folder, file), 'utf8')), name, size: size ? Number(size) : null };
  });
  return runs.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : (a.size ?? 0) - (b.size ?? 0)));
}

/**
 * Writes a page of all results there are: what is wished for beside what was measured, then every table.
 * @param {string} folder of the results, a file each run
 * @param {string} path of the page
 */
export function writeBenchReport(folder, path) {
  const runs = readRuns(folder);
  const latest = runs
    .map(({ date, machine }) => `${date}, ${machine}`)
    .sort()
    .at(-1);
  const text = [
    '# Benchmarks',
    `Measured by \`npm run bench\` (${latest}), on the built product in a real Chromium. Written by the run, not by hand.`,
    '## Goals',
    goalTable(runs).join('\n'),
    ...runs.flatMap(section),
  ];
  writeFileSync(path, `${text.join('\n\n')}\n`);
}
