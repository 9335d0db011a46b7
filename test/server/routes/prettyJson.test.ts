import fc from 'fast-check';
import { expect, it } from 'vitest';
import { prettyJson } from '../../../src/server/routes/prettyJson';
import { recordDocument } from '../../support/documents';
import { appOf } from '../support/appOf';

it('lays out as Elasticsearch does', () => {
  expect(prettyJson({ a: [1, 'x'], b: { c: null }, d: [], e: {}, f: undefined })).toBe(
    '{\n  "a" : [\n    1,\n    "x"\n  ],\n  "b" : {\n    "c" : null\n  },\n  "d" : [ ],\n  "e" : { }\n}',
  );
});

it('says the same as plain JSON', () => {
  fc.assert(
    fc.property(fc.json(), (json) => {
      expect(JSON.parse(prettyJson(JSON.parse(json)))).toEqual(JSON.parse(json));
    }),
  );
});

const path = '/_ml/anomaly_detectors/job/results/records';

it.each(['', '?pretty=false'])('is not asked for by %j', async (query) => {
  const text = await (await appOf([recordDocument(0, 90)]).request(path + query)).text();
  expect(text).toMatch(/^{"count":1,"records":\[{"job_id":"job",.*}\]}$/);
});

it.each(['?pretty', '?pretty=true'])('is asked for by %j, of good answers and errors', async (query) => {
  const app = appOf([recordDocument(0, 90)]);
  const text = await (await app.request(path + query)).text();
  expect(text).toMatch(/^{\n {2}"count" : 1,\n {2}"records" : \[\n {4}{\n {6}"job_id" : "job",[\s\S]*\n}\n$/);
  expect(JSON.parse(text)).toEqual(await (await app.request(path)).json());
  expect(await (await app.request(`/nothing${query}`)).text()).toMatch(/^{\n {2}"error" : "no handler/);
});
