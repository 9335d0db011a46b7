import { describe, expect, it } from 'vitest';
import { readPreferences } from '../../src/view/preferences';

const first = { timeZone: 'local', singleKeys: true };

describe('stored preferences', () => {
  it.each([
    [null, first],
    ['', first],
    ['null', first],
    ['[]', first],
    ['{"timeZone":"Mars","singleKeys":0}', first],
    ['{"timeZone":"UTC","singleKeys":false,"more":1}', { timeZone: 'UTC', singleKeys: false }],
    ['{"timeZone":"Mars","singleKeys":false}', { timeZone: 'local', singleKeys: false }],
  ])('%s', (text, preferences) => expect(readPreferences(text)).toEqual(preferences));
});
