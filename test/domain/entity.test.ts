import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entityKey, entityLabel, sameEntity, toggleFilter, valueLabel } from '../../src/domain/entity';

/** Few characters, so that field and value can be mistaken for one another. */
const text = fc.string({ unit: fc.constantFrom('a', ':', '1', ' '), maxLength: 4 });
const entities = fc.record({ field: text, value: text });

describe('entityKey', () => {
  it('is the same for the same entity only', () => {
    fc.assert(
      fc.property(entities, entities, (a, b) => {
        expect(entityKey(a) === entityKey(b)).toBe(a.field === b.field && a.value === b.value);
      }),
      { numRuns: 1_000 },
    );
  });

  it('tells apart what runs together', () => {
    expect(entityKey({ field: 'ab', value: 'c' })).not.toBe(entityKey({ field: 'a', value: 'bc' }));
    expect(entityKey({ field: '1:a', value: 'b' })).not.toBe(entityKey({ field: '1', value: ':ab' }));
  });
});

describe('sameEntity', () => {
  it('compares field and value, nothing else', () => {
    const entity = { field: 'host', value: 'a', exclude: true };
    expect(sameEntity(entity, { field: 'host', value: 'a' })).toBe(true);
    expect(sameEntity(entity, { field: 'host', value: 'A' })).toBe(false);
    expect(sameEntity(entity, { field: 'user', value: 'a' })).toBe(false);
  });
});

describe('labels', () => {
  it('show the empty string as something visible', () => {
    expect(valueLabel('')).toBe('(empty)');
    expect(entityLabel({ field: 'host', value: '' })).toBe('host: (empty)');
  });

  it('leave every other value as it is', () => {
    expect(valueLabel(' ')).toBe(' ');
    expect(entityLabel({ field: '__proto__', value: '<b>' })).toBe('__proto__: <b>');
  });
});

describe('toggleFilter', () => {
  const include = { field: 'host', value: 'a', exclude: false };
  const exclude = { ...include, exclude: true };
  const other = { field: 'host', value: 'b', exclude: false };

  it('adds what is not there, and takes away what is', () => {
    expect(toggleFilter([other], include)).toEqual([other, include]);
    expect(toggleFilter([include, other], include)).toEqual([other]);
  });

  it('puts an exclusion where the inclusion was, and the other way round', () => {
    expect(toggleFilter([include, other], exclude)).toEqual([exclude, other]);
    expect(toggleFilter([exclude, other], include)).toEqual([include, other]);
  });

  it('undoes itself where there was no opposite', () => {
    const filters = fc.array(fc.record({ field: text, value: text, exclude: fc.constant(false) }), { maxLength: 3 });
    fc.assert(
      fc.property(filters, entities, (before, entity) => {
        const clicked = { ...entity, exclude: false };
        fc.pre(!before.some((filter) => sameEntity(filter, clicked)));
        expect(toggleFilter(toggleFilter(before, clicked), clicked)).toEqual(before);
      }),
    );
  });
});
