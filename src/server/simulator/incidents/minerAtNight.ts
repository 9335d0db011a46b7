import type { Episode } from '../episode';
import { CHECKOUT_LATENCY } from '../latencyJob';
import { hostName } from '../names';
import { at } from '../period';
import { HOST_PROCESSES, type ProcessSubject } from '../processJob';
import type { Incident } from './incident';

const region = 'us-east';
const host = hostName('search', region, 3);

const runs = (process: string, from: string, to: string, peak: number): Episode<ProcessSubject> => ({
  subject: { host, process, user: 'www-data', isFirst: true },
  from: at(from),
  to: at(to),
  peak,
  shape: 'decay',
});

/**
 * Thursday, 22 October 2026, before dawn. Through the web server's user www-data somebody fetches a program to one search
 * host, hides it, lets it start again by itself, and runs it: kswapd0x, a coin miner with the name of a kernel thread.
 * From 03:00 on searches on that host become slower and slower.
 */
export const minerAtNight: Incident = {
  title: 'A miner on a search host',
  story:
    `On Thursday before dawn the web server's user www-data runs processes that ${host} has never seen, last of all kswapd0x. ` +
    'Then the search answers slower and slower on that host until the process is killed at 06:15.',
  from: at('2026-10-22T02:00:00Z'),
  to: at('2026-10-22T06:30:00Z'),
  viewBy: 'job',
  lane: HOST_PROCESSES,
  evidence: [
    { job: HOST_PROCESSES, entity: { field: 'process.name', value: 'kswapd0x' } },
    { job: CHECKOUT_LATENCY, entity: { field: 'host', value: host } },
  ],
  effects: {
    processes: [
      runs('wget', '2026-10-22T02:15:00Z', '2026-10-22T02:30:00Z', 71),
      runs('chattr', '2026-10-22T02:15:00Z', '2026-10-22T02:45:00Z', 64),
      runs('crontab', '2026-10-22T02:30:00Z', '2026-10-22T02:45:00Z', 67),
      runs('kswapd0x', '2026-10-22T02:30:00Z', '2026-10-22T04:30:00Z', 96),
    ],
    latency: [
      {
        subject: { service: 'search', region, hosts: [host], signal: 'slow' },
        from: at('2026-10-22T03:00:00Z'),
        to: at('2026-10-22T06:15:00Z'),
        peak: 91,
        shape: 'ramp',
      },
    ],
  },
};
