import { expect, it } from 'vitest';
import { importFiles } from '../../../../src/server/import/importFiles';
import { namesOf } from '../../../../src/server/import/input/namesOf';
import { temporaryFolder } from '../../support/temporaryFolder';

it('calls files by their names, and by their paths where two have one name', () => {
  expect(namesOf(['a/x.json', 'b/y.json', '-', 'b/x.json'])).toEqual([
    'a/x.json',
    'y.json',
    'standard input',
    'b/x.json',
  ]);
});

it('tells two files of one name apart in what it says of a job that is in both', async () => {
  const [one, other] = [900, 3600].map((seconds) => {
    const analysis_config = { bucket_span: `${seconds}s`, detectors: [{ function: 'count' }] };
    return temporaryFolder().write('job.json', JSON.stringify({ job_id: 'j', analysis_config }));
  });
  const { report, documents } = await importFiles([one, other], () => {});
  documents.close();
  expect(report.files.map(({ name }) => name)).toEqual([one, other]);
  expect(report.notices).toEqual([expect.stringContaining(`in ${one} and in ${other}`)]);
});
