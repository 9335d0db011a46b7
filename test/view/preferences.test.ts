import { describe, expect, it } from 'vitest';
import { readPreferences } from '../../src/view/preferences';

const noColumns = { widths: {}, visibility: {}, order: [], pinned: [] };
const first = {
  ...{ timeZone: 'local', singleKeys: true, recordColumns: noColumns },
  ...{ leaderOrder: 'highest', closedFields: [] },
};

describe('stored preferences', () => {
  it.each([
    [null, first],
    ['', first],
    ['null', first],
    ['[]', first],
    ['{"timeZone":"Mars","singleKeys":0}', first],
    ['{"timeZone":"UTC","singleKeys":false,"more":1}', { ...first, timeZone: 'UTC', singleKeys: false }],
    ['{"timeZone":"Mars","singleKeys":false}', { ...first, singleKeys: false }],
    [
      '{"leaderOrder":"latest","closedFields":["__proto__"]}',
      { ...first, leaderOrder: 'latest', closedFields: ['__proto__'] },
    ],
    ['{"leaderOrder":"toString","closedFields":[1]}', first],
  ])('%s', (text, preferences) => expect(readPreferences(text)).toEqual(preferences));
});

describe('stored columns of the records table', () => {
  it.each([
    ['{"widths":{"job":120},"order":["job","score"]}', { ...noColumns, widths: { job: 120 }, order: ['job', 'score'] }],
    ['{"widths":{"job":"wide"},"pinned":["time"]}', { ...noColumns, pinned: ['time'] }],
    ['{"widths":{"nothing":5,"time":"wide","job":9}}', { ...noColumns, widths: { job: 9 } }],
    ['{"visibility":{"job":false}}', { ...noColumns, visibility: { job: false } }],
    ['{"widths":{"__proto__":{"time":9}},"order":["__proto__"],"visibility":[1]}', noColumns],
    ['[1,2]', noColumns],
    ['null', noColumns],
    ['7', noColumns],
  ])('%s', (text, columns) => {
    expect(readPreferences(`{"recordColumns":${text}}`).recordColumns).toEqual(columns);
  });
});
