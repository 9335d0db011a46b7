import { CARD_PAYMENTS_GEO } from '../geoJob';
import { at } from '../period';
import { REFUND_AMOUNTS } from '../refundJob';
import type { Incident } from './incident';

const card = 'card-731905';

/**
 * Sunday, 25 to Thursday, 29 October 2026. A clerk of the shop in Harbour Street books refunds "as goodwill" that nobody
 * asked for, a little more each day: no single hour is remarkable, all together are. The money goes to one card, which on
 * Tuesday is used in Osaka, Lisbon and New York within hours.
 */
export const refundFraud: Incident = {
  title: 'Slow refund fraud',
  story:
    'From Sunday to Thursday the goodwill refunds of the shop harbour-street grow hour by hour, always booked by clerk-118: ' +
    `anomalies that lie in many buckets together. On Tuesday ${card} is used in Osaka, Lisbon and New York within hours.`,
  from: at('2026-10-25T08:00:00Z'),
  to: at('2026-10-29T20:00:00Z'),
  viewBy: 'shop',
  lane: 'harbour-street',
  evidence: [
    { job: REFUND_AMOUNTS, entity: { field: 'shop', value: 'harbour-street' } },
    { job: CARD_PAYMENTS_GEO, entity: { field: 'card', value: card } },
  ],
  effects: {
    refunds: [
      {
        subject: { shop: 'harbour-street', reason: 'goodwill', clerk: 'clerk-118', pattern: 'lasting' },
        from: at('2026-10-25T08:00:00Z'),
        to: at('2026-10-29T20:00:00Z'),
        peak: 84,
        shape: 'ramp',
      },
    ],
    geo: [
      {
        subject: {
          card,
          merchant: 'larkmoor-shop',
          places: [
            { country: 'JP', lat: 34.6937, lon: 135.5023 },
            { country: 'PT', lat: 38.7223, lon: -9.1393 },
            { country: 'US', lat: 40.7128, lon: -74.006 },
          ],
          signal: 'card',
        },
        from: at('2026-10-27T09:00:00Z'),
        to: at('2026-10-27T18:00:00Z'),
        peak: 93,
        shape: 'plateau',
      },
    ],
  },
};
