import { onTestFinished } from 'vitest';
import type { ClusterOptions } from '../../../../src/server/cluster/ClusterOptions';
import { HttpUpstream } from '../../../../src/server/cluster/HttpUpstream';
import type { UpstreamLimits } from '../../../../src/server/cluster/UpstreamLimits';
import { FaultyCluster } from '../../../support/faultyCluster';
import { testCertificate } from '../../../support/testCertificate';

/** The answer of a cluster that has no jobs. */
export const noJobs = { count: 0, jobs: [] };

const answer = (): Response =>
  Response.json(noJobs, { headers: { 'x-elastic-product': 'Elasticsearch', 'content-type': 'application/json' } });

/** A cluster without jobs that ends with the test; `server` names the certificate that it shows: then it speaks https. */
export async function startFaulty(server?: string): Promise<FaultyCluster> {
  const tls = server === undefined ? {} : { tls: testCertificate(server) };
  const cluster = await FaultyCluster.start(answer, tls);
  onTestFinished(() => cluster.stop());
  return cluster;
}

/** So short that a test can wait for all of them. */
const shortLimits: Partial<UpstreamLimits> = {
  ...{ connectMs: 300, headersMs: 200, pauseMs: 200, requestMs: 400 },
  ...{ attempts: 3, patienceMs: 3_000, firstDelayMs: 10, longestDelayMs: 40, restMs: 60, longestRestMs: 200 },
};

/** Asks these nodes, and ends with the test. */
export function upstreamOf(options: Partial<ClusterOptions>, limits: Partial<UpstreamLimits> = {}): HttpUpstream {
  const nothing = { nodes: [], credentials: null, caCertificate: null, caFingerprint: null };
  const upstream = new HttpUpstream({ ...nothing, ...options }, { ...shortLimits, ...limits });
  onTestFinished(() => upstream.close());
  return upstream;
}
