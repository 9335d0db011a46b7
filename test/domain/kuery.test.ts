import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EntityFilter, entityKey } from '../../src/domain/entity';
import { readKuery, writeKuery } from '../../src/domain/kuery';
import { hostileText } from '../view/arbitraryView';

const only = (field: string, value: string): EntityFilter => ({ field, value, exclude: false });
const not = (field: string, value: string): EntityFilter => ({ field, value, exclude: true });

const filters = fc.uniqueArray(fc.record({ field: hostileText, value: hostileText, exclude: fc.boolean() }), {
  selector: (filter) => `${filter.exclude} ${entityKey(filter)}`,
});

const keys = (list: readonly EntityFilter[] | null) => list?.map((each) => `${each.exclude} ${entityKey(each)}`).sort();

describe('a query of Kibana', () => {
  it('brings the filters back that were written', () => {
    fc.assert(
      fc.property(filters, (list) => {
        expect(keys(readKuery(writeKuery(list)))).toEqual(keys(list));
      }),
    );
  });

  it.each<[string, readonly EntityFilter[]]>([
    ['', []],
    ['airline:"AAL"', [only('airline', 'AAL')]],
    ['airline : AAL', [only('airline', 'AAL')]],
    ['a:"1" and b:"2" and not c:"3"', [only('a', '1'), only('b', '2'), not('c', '3')]],
    ['a:"1" OR a:"2"', [only('a', '1'), only('a', '2')]],
    ['(a:1 or a:2) and b:("x" or "y z")', [only('a', '1'), only('a', '2'), only('b', 'x'), only('b', 'y z')]],
    ['not (a:1 or a:2)', [not('a', '1'), not('a', '2')]],
    ['user\\:name:"say \\"hi\\" \\\\ bye"', [only('user:name', 'say "hi" \\ bye')]],
    ['"and":"or"', [only('and', 'or')]],
  ])('%s is understood', (query, list) => expect(readKuery(query)).toEqual(list));

  it.each([
    'some text',
    'a:*',
    'a:we*',
    'bytes > 5',
    'a:1 or b:2',
    'a:1 and a:2',
    'a:1 or a:2 and b:3',
    'not (a:1 and b:2)',
    'not not a:1',
    '(a:1',
    'a:',
    'a:"1" b:"2"',
    `${'('.repeat(10_000)}a:1${')'.repeat(10_000)}`,
  ])('%.40s is not', (query) => expect(readKuery(query)).toBeNull());
});
