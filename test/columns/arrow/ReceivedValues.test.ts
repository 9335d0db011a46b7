import { Column } from '@uwdata/flechette';
import { expect, it } from 'vitest';
import { readTexts } from '../../../src/columns/arrow/arrowDictionaryDecoders';
import { textValues } from '../../../src/columns/arrow/arrowDictionaryEncoders';
import { codes } from '../../../src/columns/arrow/arrowEncoders';
import { arrowTypes } from '../../../src/columns/arrow/arrowTypes';
import { ReceivedValues } from '../../../src/columns/arrow/ReceivedValues';

/** Codes whose dictionary consists of these parts. */
const coded = (...parts: string[][]) =>
  codes(new Int32Array(0), new Column(parts.map(textValues)), arrowTypes['dictionary<utf8>']);

it('takes once what a stream begins with, which comes again with every batch', () => {
  const received = new ReceivedValues(readTexts);
  received.receive(coded(['a', 'ä']));
  received.receive(coded(['a', 'ä'], ['\uFEFFb', ''], ['c']));
  received.receive(coded(['a', 'ä']));
  expect(received.values).toEqual(['a', 'ä', '\uFEFFb', '', 'c']);
});
