import { describe, expect, it } from 'vitest';
import { recordDocument } from '../../../support/documents';
import { importContents } from '../support/importContents';

const good = [1, 2, 3, 4].map((n) => recordDocument(n, n));
const text = good.map((one) => JSON.stringify(one));
const hit = good.map((_source, i) => JSON.stringify({ _index: 'i', _id: `${i}`, _source }));

/** What is lost of a second document by one that is broken. */
const broken: readonly (readonly [name: string, breakIt: (json: string) => string])[] = [
  ['its end', (json) => json.slice(0, -1)],
  ['a quote', (json) => json.replace('":"mean"', '":"mean')],
  ['a bracket that opens', (json) => json.replace('"actual":[', '"actual":')],
  ['a bracket that closes', (json) => json.replace('10]', '10')],
  ['its beginning', (json) => json.slice(1)],
  ['half of it', (json) => json.slice(json.length / 2)],
];

const wraps: readonly (readonly [name: string, documents: readonly string[], wrap: (all: string) => string])[] = [
  ['an array', text, (all) => `[${all}]`],
  ['an array of hits', hit, (all) => `[${all}]`],
  ['an answer of the API', text, (all) => `{"count":4,"records":[${all}]}`],
  ['a saved search', hit, (all) => `{"took":1,"hits":{"total":4,"hits":[${all}]}}`],
  ['lines', text, (all) => all.replaceAll('},{', '}\n{')],
];

describe('splitBroken', () => {
  for (const [name, documents, wrap] of wraps) {
    it.each(broken)(`loses one document of ${name} that lacks %s, and no other`, async (_what, breakIt) => {
      for (const at of [0, 1, 3]) {
        const all = documents.map((one, i) => (i === at ? breakIt(one) : one));
        const { results } = await importContents(wrap(all.join(',')));
        const others = [1, 2, 3, 4].filter((n) => n !== at + 1);
        expect([...results.records.recordScore].filter((n) => n !== at + 1)).toEqual(others);
        expect(results.report.problem_count).toBeGreaterThan(0);
      }
    });
  }

  it('finds two documents that stand on one line, and says on which lines what it cannot read', async () => {
    const { results } = await importContents(`${text[0]}${text[1]}\n${text[2]}oops${text[3].slice(0, 50)}`);
    expect([...results.records.recordScore]).toEqual([1, 2, 3]);
    expect(results.report.problems).toMatchObject([{ line: 2 }, { line: 2 }]);
  });

  it('finds bare documents beside hits that run into each other', async () => {
    const cut = hit[0].slice(0, -2);
    const { results } = await importContents(`[${[cut, text[1], hit[2], text[3]].join(',\n')}]`);
    expect([...results.records.recordScore]).toEqual([2, 3, 4]);
  });

  it('tells the lines of an indented array', async () => {
    const whole = JSON.stringify(good, null, 2).split('\n');
    const lines = whole.map((line, i) => (i === whole.indexOf('  },') ? '' : line));
    const { results } = await importContents(lines.join('\n'));
    expect([...results.records.recordScore]).toEqual([2, 3, 4]);
    expect(results.report.problems).toMatchObject([{ line: 2 }]);
  });
});
