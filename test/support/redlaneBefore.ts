import { onTestFinished } from 'vitest';
import { createApp } from '../../src/server/app';
import { ClusterExploration } from '../../src/server/cluster/ClusterExploration';
import { HttpUpstream } from '../../src/server/cluster/HttpUpstream';
import type { UpstreamLimits } from '../../src/server/cluster/UpstreamLimits';
import type { appOf } from '../server/support/appOf';
import { secretKey } from './clusterFaults';
import { FaultyCluster } from './faultyCluster';
import { testAuthority, testCertificate } from './testCertificate';

/** So short that a test can wait for what is given up; what is asked for by itself is asked for soon. */
const shortLimits: Partial<UpstreamLimits> = {
  ...{ attempts: 2, patienceMs: 300, firstDelayMs: 5, longestDelayMs: 10, restMs: 10, longestRestMs: 40 },
};

const credentials = { kind: 'apiKey', apiKey: secretKey, from: 'ELASTICSEARCH_API_KEY' } as const;

type Truth = ReturnType<typeof appOf>;

type Options = {
  /** What the cluster answers as long as it behaves. */
  readonly truth: Truth;
  readonly limits?: Partial<UpstreamLimits>;
  /** Folder of the built page. */
  readonly webRoot?: string;
};

/** A cluster over https that can be told to misbehave, and Redlane's app that explores it. Both end with the test. */
export async function redlaneBefore({ truth, limits = {}, webRoot }: Options) {
  let now = truth;
  let heldUp = async (_url: string): Promise<void> => {};
  const cluster = await FaultyCluster.start(
    async (request) => {
      await heldUp(request.url);
      return now.fetch(request);
    },
    { tls: testCertificate('test-server') },
  );
  const upstream = new HttpUpstream(
    { nodes: [cluster.url], credentials, caCertificate: testAuthority, caFingerprint: null },
    { ...shortLimits, ...limits },
  );
  const exploration = new ClusterExploration(upstream, {
    mostRecords: 1_000_000,
    timing: { firstRetryMs: 20, longestRetryMs: 100 },
  });
  onTestFinished(async () => {
    await exploration.close();
    await cluster.stop();
  });
  return {
    cluster,
    app: createApp({ exploration, webRoot: webRoot ?? null }),
    /** From now on this is what the cluster answers. */
    turnInto(other: Truth) {
      now = other;
    },
    /** From now on what this is true for is not answered until the function that is returned is called. */
    holdUp(isMeant: (url: string) => boolean): () => void {
      let open = () => {};
      const opened = new Promise<void>((resolve) => {
        open = resolve;
      });
      heldUp = async (url) => (isMeant(url) ? opened : undefined);
      return open;
    },
  };
}
