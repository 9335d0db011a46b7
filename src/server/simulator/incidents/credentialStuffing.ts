import type { Episode } from '../episode';
import { CHECKOUT_LATENCY } from '../latencyJob';
import { CUSTOMER_LOGINS, type LoginSubject, statuses } from '../loginJob';
import { hostName } from '../names';
import { at } from '../period';
import type { Incident } from './incident';

const during = { from: at('2026-10-17T01:15:00Z'), to: at('2026-10-17T04:15:00Z') };

const attack = (
  user: string,
  causes: number,
  peak: number,
  shape: Episode<LoginSubject>['shape'],
): Episode<LoginSubject> => ({
  ...during,
  subject: { user, channel: 'api', countries: ['ZZ'], statuses: statuses.slice(0, causes), signal: 'attempts' },
  peak,
  shape,
});

/**
 * Saturday, 17 October 2026, at night. Somebody tries stolen passwords through the interface for partners: thousands of
 * attempts an hour on the account partner-feed and two customers, from addresses of no known country (ZZ). Every kind
 * of refusal piles up in the causes, and the accounts service slows down under the load.
 */
export const credentialStuffing: Incident = {
  title: 'Credential stuffing',
  story:
    'In the night to Saturday the account partner-feed fails to log in thousands of times, from no known country (ZZ); ' +
    'the causes of its records list every kind of refusal. Meanwhile the accounts service becomes slow.',
  from: at('2026-10-17T01:00:00Z'),
  to: at('2026-10-17T04:30:00Z'),
  viewBy: 'country',
  lane: 'ZZ',
  evidence: [
    { job: CUSTOMER_LOGINS, entity: { field: 'user', value: 'partner-feed' } },
    { job: CHECKOUT_LATENCY, entity: { field: 'service', value: 'accounts' } },
  ],
  effects: {
    logins: [
      attack('partner-feed', statuses.length, 98.5, 'plateau'),
      attack('m.okafor', 4, 84, 'decay'),
      attack('j.quist', 3, 71, 'decay'),
      {
        ...during,
        subject: { user: 'partner-feed', channel: 'api', countries: ['ZZ'], statuses: [], signal: 'devices' },
        peak: 63,
        shape: 'plateau',
      },
    ],
    latency: [
      {
        subject: {
          service: 'accounts',
          region: 'eu-central',
          hosts: [1, 2, 3].map((number) => hostName('accounts', 'eu-central', number)),
          signal: 'slow',
        },
        from: at('2026-10-17T01:45:00Z'),
        to: at('2026-10-17T04:15:00Z'),
        peak: 82,
        shape: 'plateau',
      },
    ],
  },
};
