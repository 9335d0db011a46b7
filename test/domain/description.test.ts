import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeFactor, changeOf, describeChange } from '../../src/domain/description';

describe('describeChange', () => {
  it.each([
    [[7], [7], 'same', 'Actual same as typical'],
    [[0], [7], 'lower', 'Unexpected zero value'],
    [[7], [0], 'higher', 'Unexpected non-zero value'],
    [[1001], [10], 'higher', 'More than 100x higher'],
    [[10], [1001], 'lower', 'More than 100x lower'],
    [[1000], [10], 'higher', '100x higher'],
    [[151], [100], 'higher', '2x higher'],
    [[150], [100], 'higher', '1.5x higher'],
    [[100], [123.4], 'lower', '1.2x lower'],
    [[105], [100], 'higher', '1.1x higher'],
    [[104.9], [100], 'higher', 'Unusually high'],
    [[100], [104.9], 'lower', 'Unusually low'],
    [[-5], [-2], 'lower', 'Unusually low'],
    [[3], [-2], 'higher', 'Unusually high'],
    [[40.7, -74], [51.5, -0.1], 'unusual', 'Unusual values'],
  ])('actual %j against typical %j is %s: %s', (actual, typical, direction, text) => {
    expect(describeChange(actual, typical)).toMatchObject({ direction, text });
  });

  it('says nothing when a value is missing', () => {
    expect(describeChange([], [1])).toBeNull();
    expect(describeChange([1], [])).toBeNull();
  });

  it('reads the same the other way round, but for the direction', () => {
    const positive = fc.double({ min: 0.001, max: 1e9, noNaN: true });
    const turned = (text = '') => text.replace('higher', 'lower').replace('high', 'low');
    fc.assert(
      fc.property(positive, positive, (a, b) => {
        fc.pre(a > b);
        expect(describeChange([b], [a])?.text).toBe(turned(describeChange([a], [b])?.text));
      }),
    );
  });
});

describe('changeFactor', () => {
  it.each([
    [8, 2, 4],
    [2, 8, 4],
    [3, 3, 1],
    [0, 5, Number.POSITIVE_INFINITY],
    [-1, 5, null],
    [-4, -2, null],
  ])('%d against %d is %s', (actual, typical, factor) => expect(changeFactor(actual, typical)).toBe(factor));
});

describe('changeOf', () => {
  const values = { actual: [30], typical: [10] };

  it('compares what is measured', () => {
    expect(changeOf({ functionDescription: 'mean', ...values })?.text).toBe('3x higher');
  });

  it.each(['rare', 'freq_rare', 'time', ''])('does not compare the values of "%s"', (functionDescription) => {
    expect(changeOf({ functionDescription, ...values })).toBeNull();
  });
});
