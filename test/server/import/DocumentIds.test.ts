import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DocumentIds } from '../../../src/server/import/DocumentIds';

it('knows which document carried an id of a kind, as a Map does, over several enlargements', () => {
  const id = fc.oneof(fc.nat(50).map(String), fc.string(), fc.constantFrom('', 'constructor', '_x'));
  const put = fc.tuple(fc.constantFrom('bucket', 'bucket_influencer'), id);
  fc.assert(
    fc.property(fc.array(put, { minLength: 600, maxLength: 2_000 }), (puts) => {
      const ids = new DocumentIds();
      const model = new Map<string, number>();
      puts.forEach(([kind, one], number) => {
        const key = JSON.stringify([kind, one]);
        expect(ids.put(kind, one, number)).toBe(model.get(key));
        model.set(key, number);
      });
    }),
    { numRuns: 20 },
  );
});
