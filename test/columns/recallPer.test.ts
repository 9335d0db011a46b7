import { expect, it } from 'vitest';
import { recallPer } from '../../src/columns/recallPer';

it('computes only what is not among the last few results of an object', () => {
  const computed: string[] = [];
  const recall = recallPer<object, string>(2);
  const ask = (owner: object, key: string) =>
    recall(owner, key, () => {
      computed.push(key);
      return key.toUpperCase();
    });
  const owner = {};
  expect(['a', 'b', 'a', 'c', 'a', 'b'].map((key) => ask(owner, key))).toEqual(['A', 'B', 'A', 'C', 'A', 'B']);
  expect(computed).toEqual(['a', 'b', 'c', 'b']);
  ask({}, 'a');
  expect(computed).toEqual(['a', 'b', 'c', 'b', 'a']);
});
