import fc from 'fast-check';
import { expect, it } from 'vitest';
import { appOf, get } from '../support/appOf';
import { arbitraryQuery, type Doc, defined, few, HOUR, plainSearch, queryString } from './plainSearch';

const doc = fc.record({
  result_type: fc.constant('influencer'),
  bucket_span: fc.constant(900),
  job_id: fc.constantFrom('j', 'k'),
  timestamp: fc.nat(9).map((hour) => hour * HOUR),
  influencer_field_name: fc.constantFrom('user', 'host.name'),
  influencer_field_value: fc.constantFrom('', 'a', 'é', '\uFFFD', '😀'),
  influencer_score: few(0, 50, 50.5),
  probability: few(0.5, 1e-300),
  is_interim: few(true, false),
});

const sorts = ['timestamp', 'influencer_score', 'probability', 'is_interim', 'influencer_field_value', 'record_score'];
const query = arbitraryQuery(sorts);

const rules = { score: 'influencer_score', sort: 'influencer_score', desc: true, ties: [] };

it('answers results/influencers as the plain model does', { timeout: 30_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(doc, { minLength: 1, maxLength: 40 }), query, async (drawn, asked) => {
      // The place of a document is written where the answer shows it again.
      const docs = drawn.map((one: Doc, place) => ({ ...defined(one), initial_influencer_score: place }));
      fc.pre(docs.some(({ job_id }) => job_id === 'j'));
      const path = `/_ml/anomaly_detectors/j/results/influencers?${queryString(asked, 'influencer_score')}`;
      const { status, body } = await get(appOf(docs), path);
      const { count, page } = plainSearch(docs, asked, rules);
      const places = body.influencers?.map(({ initial_influencer_score }: Doc) => initial_influencer_score);
      expect({ status, count: body.count, places }).toEqual({
        status: 200,
        count,
        places: page.map(({ initial_influencer_score }) => initial_influencer_score),
      });
    }),
    { numRuns: 150 },
  );
});
