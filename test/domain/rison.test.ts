import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRison, type Rison, writeRison } from '../../src/domain/rison';

const hostileText = fc.oneof(
  fc.constantFrom('', '__proto__', "it's", '!', '!t', '-1', '1e3', '007', 'a b', '(x:y)', 'a,b', '@$*'),
  fc.string({ unit: 'binary' }),
);

const { rison } = fc.letrec<{ rison: Rison }>((tie) => ({
  rison: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, false),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0)),
    hostileText,
    fc.array(tie('rison'), { maxLength: 3 }),
    fc.array(fc.tuple(hostileText, tie('rison')), { maxLength: 3 }).map((members) => new Map(members)),
  ),
}));

describe('Rison', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(rison, (value) => {
        expect(parseRison(writeRison(value))).toEqual(value);
      }),
    );
  });

  it.each<[string, Rison]>([
    ['!n', null],
    ['!(!t,!f)', [true, false]],
    ['()', new Map()],
    ['!()', []],
    [
      '(a:0,b:!(1,-2.5e-3))',
      new Map<string, Rison>([
        ['a', 0],
        ['b', [1, -0.0025]],
      ]),
    ],
    ["'it!'s !! here'", "it's ! here"],
    ['now-7d', 'now-7d'],
    ['2019-08-30', '2019-08-30'],
    ['(1:a)', new Map([['1', 'a']])],
  ])('%s is read', (text, value) => expect(parseRison(text)).toEqual(value));

  it.each(['', '(', '!(', '(a)', '(a:)', '(a:1', "'open", "'bad !x'", 'a b', '!x', '()()', '!('.repeat(10_000)])(
    '%.20s is none',
    (text) => expect(parseRison(text)).toBeUndefined(),
  );

  it('reads any text, or says that it is none', () => {
    const letters = fc.string({ unit: fc.constantFrom(..."!()',:a0-.tfn ") });
    fc.assert(
      fc.property(letters, (text) => {
        const value = parseRison(text);
        if (value !== undefined) expect(parseRison(writeRison(value))).toEqual(value);
      }),
    );
  });
});
