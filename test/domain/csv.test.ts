import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvLine } from '../../src/domain/csv';
import { readCsv, unguarded } from '../support/readCsv';
import { hostileText } from '../view/arbitraryView';

const text = fc.oneof(
  hostileText,
  fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', "'", '"', ',', ';', ' ', 'a') }),
);
const field = fc.oneof(text, fc.double(), fc.boolean(), fc.constant(null));

it('can be read back by any reader, to the last character', () => {
  fc.assert(
    fc.property(fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
      const read = readCsv(rows.map(csvLine).join(''));
      const texts = rows.map((row) => row.map((one) => (one === null ? '' : String(one))));
      expect(
        read.map((row, y) => row.map((one, x) => (typeof rows[y][x] === 'string' ? unguarded(one) : one))),
      ).toEqual(texts);
    }),
    { numRuns: 500 },
  );
});

it('never begins a text as a formula does, nor hides one behind a separator of other countries', () => {
  fc.assert(
    fc.property(text, (value) => {
      const [[read]] = readCsv(csvLine([value]));
      expect(read).not.toMatch(/^[=+\-@\t\r]/);
      if (/[;\t]/.test(value)) expect(csvLine([value])).toMatch(/^"/);
    }),
    { numRuns: 500 },
  );
});

it.each([
  [['=1+1', -5, '-5'], "'=1+1,-5,'-5\r\n"],
  [["'=1", "it's"], "''=1,it's\r\n"],
  [['a "b"', 'x;y', '', null], '"a ""b""","x;y","",\r\n'],
  [[1e-300, true, 'zwei\nZeilen'], '1e-300,true,"zwei\nZeilen"\r\n'],
])('%j', (fields, line) => expect(csvLine(fields)).toBe(line));
