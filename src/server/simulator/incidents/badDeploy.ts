import { CHECKOUT_LATENCY, type LatencySubject } from '../latencyJob';
import { hostName } from '../names';
import { at } from '../period';
import { HOST_PROCESSES } from '../processJob';
import type { Incident } from './incident';

const region = 'eu-west';
const hosts = [1, 2].map((number) => hostName('payments', region, number));

const slow = (service: string, hosts: string[]): LatencySubject => ({ service, region, hosts, signal: 'slow' });

/**
 * Tuesday, 13 October 2026. At 13:45 a release runs its migration on the payment hosts of eu-west; from 14:00 payments
 * takes ten times as long to answer, the checkout that waits for it follows, and customers stop coming. At 16:30 the release
 * is rolled back.
 */
export const badDeploy: Incident = {
  title: 'A bad release of payments',
  story:
    'On Tuesday afternoon payments takes ten times as long to answer in eu-west, and the checkout slows down with it. ' +
    'Just before, the user deploy ran a process never seen on two of its hosts: ledger-migrate.',
  from: at('2026-10-13T13:30:00Z'),
  to: at('2026-10-13T17:00:00Z'),
  viewBy: 'service',
  lane: 'payments',
  evidence: [
    { job: CHECKOUT_LATENCY, entity: { field: 'service', value: 'payments' } },
    { job: HOST_PROCESSES, entity: { field: 'process.name', value: 'ledger-migrate' } },
  ],
  effects: {
    processes: hosts.map((host, i) => ({
      subject: { host, process: 'ledger-migrate', user: 'deploy', isFirst: true },
      from: at('2026-10-13T13:45:00Z'),
      to: at('2026-10-13T14:00:00Z'),
      peak: 83 - 4 * i,
      shape: 'plateau',
    })),
    latency: [
      {
        subject: slow('payments', hosts),
        from: at('2026-10-13T14:00:00Z'),
        to: at('2026-10-13T16:30:00Z'),
        peak: 99,
        shape: 'plateau',
      },
      {
        subject: slow('checkout', [hostName('checkout', region, 3)]),
        from: at('2026-10-13T14:15:00Z'),
        to: at('2026-10-13T16:30:00Z'),
        peak: 80,
        shape: 'plateau',
      },
      {
        subject: slow('storefront', [hostName('storefront', region, 1)]),
        from: at('2026-10-13T14:30:00Z'),
        to: at('2026-10-13T16:15:00Z'),
        peak: 42,
        shape: 'decay',
      },
      {
        subject: { service: 'cart', region, hosts: [hostName('cart', region, 2)], signal: 'quiet' },
        from: at('2026-10-13T14:45:00Z'),
        to: at('2026-10-13T16:30:00Z'),
        peak: 58,
        shape: 'ramp',
      },
    ],
  },
};
