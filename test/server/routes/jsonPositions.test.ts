import { expect, it } from 'vitest';
import { jsonPositions } from '../../../src/server/routes/jsonPositions';

it('finds each key and its value by their path', () => {
  const text = '{\n  "a": 1, "page": {\n"size" : [\n{"x": null}] }\n}';
  expect([...jsonPositions(text)]).toEqual([
    ['a', { key: '2:3', value: '2:8' }],
    ['page', { key: '2:11', value: '2:19' }],
    ['page.size', { key: '3:1', value: '3:10' }],
    ['page.size.x', { key: '4:2', value: '4:7' }],
  ]);
});

it('is not fooled by what stands in texts', () => {
  expect([...jsonPositions(String.raw`{"a\"{:": "}\\", "b": "\n"}`)]).toEqual([
    ['a"{:', { key: '1:2', value: '1:11' }],
    ['b', { key: '1:18', value: '1:23' }],
  ]);
});

it.each([
  ['one line', ' ', '1:1577766', '1:1577776'],
  ['many lines', '\n', '100000:7', '100001:1'],
])('takes no longer a key for all the keys before it, on %s', (_, blank, key, value) => {
  const text = `{${Array.from({ length: 100_000 }, (_, i) => `"k${i}":${blank}${i}`).join(',')}}`;
  // What looks back at every key takes minutes, and the test's time limit ends it.
  expect(jsonPositions(text).get('k99999')).toEqual({ key, value });
});
