import { expect, it } from 'vitest';
import { readWidths } from '../../../src/features/records/columnWidths';

it.each([
  ['{"job":120,"score":80}', { job: 120, score: 80 }],
  ['{"job":"wide","nothing":5,"__proto__":{"time":9},"time":null}', {}],
  ['[1,2]', {}],
  ['null', {}],
  ['7', {}],
  ['not json', {}],
  [undefined, {}],
])('stored as %s', (text, widths) => expect(readWidths(text)).toEqual(widths));
