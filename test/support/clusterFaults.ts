import type { Fault, SeenRequest } from './faultyCluster';
import { testCertificate } from './testCertificate';

/** What goes wrong, and how Redlane has to take it. */
export type ClusterFault = {
  readonly name: string;
  readonly fault: Fault;
  /** Which requests it befalls; all when absent. */
  readonly isMeant?: (request: SeenRequest) => boolean;
  /** Whether Redlane asks again by itself; else somebody has to change something first. */
  readonly isAskedAgain: boolean;
  /** What has to be told: what happened, and what to do. */
  readonly says: RegExp;
};

/** What Redlane signs in with, which nobody may ever read anywhere. */
export const secretKey = Buffer.from('key-of-tests:never-to-be-seen').toString('base64');

const echo = `you sent ApiKey ${secretKey}`;

/** The job whose results the cluster denies to know. */
const isOfJob = ({ path }: SeenRequest): boolean => path.includes('/anomaly_detectors/job/results/');

/** Everything that can go wrong between Redlane and a cluster, by the names of the work that asks for it. */
export const clusterFaults: readonly ClusterFault[] = [
  {
    name: 'connect refused',
    fault: { kind: 'refuse' },
    isAskedAgain: true,
    says: /refuses connections\. Start Elasticsearch there, or correct the address/,
  },
  {
    name: 'TLS by an unknown authority',
    fault: { kind: 'certificate', tls: testCertificate('forged-server') },
    isAskedAgain: false,
    says: /shows a certificate that nothing here vouches for\. Name its authority by ELASTICSEARCH_CA_CERT/,
  },
  {
    name: '401',
    fault: { kind: 'status', status: 401, reason: echo },
    isAskedAgain: false,
    says: /does not accept the API key of ELASTICSEARCH_API_KEY.*Make an API key with the cluster privilege monitor_ml/,
  },
  {
    name: '403',
    fault: { kind: 'status', status: 403, reason: echo },
    isAskedAgain: false,
    says: /the cluster privilege monitor_ml is missing\. Add "cluster": \["monitor_ml"\] to its role/,
  },
  {
    name: '404 of a job',
    fault: { kind: 'status', status: 404, reason: "No known job with id 'job'" },
    isMeant: isOfJob,
    isAskedAgain: true,
    says: /lists the job job, but does not know it when asked for its results.*Look whether it is being deleted/,
  },
  {
    name: '429 with Retry-After',
    fault: { kind: 'status', status: 429, retryAfter: '1', reason: echo },
    isAskedAgain: true,
    says: /has too much to do \(429\).*give it less work/,
  },
  {
    name: '500',
    fault: { kind: 'status', status: 500, reason: echo },
    isAskedAgain: true,
    says: /failed in answering \(500\)\. Its log says more/,
  },
  {
    name: '503 for longer than it is asked',
    fault: { kind: 'status', status: 503, reason: echo },
    isAskedAgain: true,
    says: /is not able to answer now \(503\).*look at its health/,
  },
  {
    name: 'reset in the middle of a body',
    fault: { kind: 'reset' },
    isAskedAgain: true,
    says: /broke the connection in the middle of its answer.*look at what stands between it and Redlane/,
  },
  {
    name: 'a byte at a time',
    fault: { kind: 'slow', everyMs: 100 },
    isAskedAgain: true,
    says: /did not end its answer within [\d.]+ seconds.*look at its load, and at what stands between it and Redlane/,
  },
  {
    name: 'truncated JSON',
    fault: { kind: 'truncated' },
    isAskedAgain: true,
    says: /(is not JSON at character \d+: it ends|ends before it is complete).*look at what stands between it and Redlane/i,
  },
  {
    name: 'wrong content type',
    fault: { kind: 'type', contentType: 'text/html' },
    isAskedAgain: false,
    says: /is not Elasticsearch, or something stands before it: it gives an answer of type text\/html.*Correct the address/,
  },
  {
    name: 'redirect to another host',
    fault: { kind: 'redirect', to: `https://u:${secretKey}@elsewhere.example/es?key=${secretKey}` },
    isAskedAgain: false,
    says: /sends on to https:\/\/elsewhere\.example\/es instead of answering.*if the cluster is there, give that address/,
  },
  {
    name: '1 GB',
    fault: { kind: 'huge', bytes: 2 ** 30, declared: false },
    isAskedAgain: false,
    says: /began an answer of more than \d+ bytes, which Redlane does not read: look at what stands between it and Redlane/,
  },
];
