import { expect, it } from 'vitest';
import { documentFields } from '../../src/domain/documentFields';

it('names every value of a document, however deep, and in its order', () => {
  const document = JSON.parse(
    '{"a":1,"__proto__":"p","list":["x",2,null],"causes":[{"p":0.1,"of":{"b":true}},{}],"empty":[],"none":null,"constructor":""}',
  );
  expect(documentFields(document).map(({ path, text }) => `${path} = ${text}`)).toEqual([
    'a = 1',
    '__proto__ = p',
    'list = x, 2, ',
    'causes[0].p = 0.1',
    'causes[0].of.b = true',
    'empty = ',
    'none = null',
    'constructor = ',
  ]);
});
