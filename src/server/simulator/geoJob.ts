import { HOUR } from '../../domain/time';
import type { Episode } from './episode';
import type { Finding } from './finding';
import { hash } from './hash';
import { jobConfig } from './jobConfig';
import { nameAt } from './names';
import type { Random } from './random';
import { surprise } from './scores';
import type { Moment, SimulatedJob } from './simulatedJob';

type Place = { readonly country: string; readonly lat: number; readonly lon: number };

/** A card that pays far from home, or (detector 1) a merchant paid from where no customer of the others is. */
export type GeoSubject = {
  readonly card: string;
  readonly merchant: string;
  /** Visited in turn, one each bucket. */
  readonly places: readonly Place[];
  readonly signal: 'card' | 'merchant';
};

export const CARD_PAYMENTS_GEO = 'card-payments-geo';

const config = jobConfig({
  job_id: CARD_PAYMENTS_GEO,
  description: 'Where cards are used, and where the customers of a merchant are',
  groups: ['fraud'],
  bucket_span: '1h',
  detectors: [
    {
      detector_description: 'unusual place by card',
      function: 'lat_long',
      field_name: 'location',
      by_field_name: 'card',
    },
    {
      detector_description: 'unusual place over merchants',
      function: 'lat_long',
      field_name: 'location',
      over_field_name: 'merchant',
    },
  ],
  influencers: ['card', 'merchant', 'country'],
});

const homes: readonly Place[] = [
  { country: 'DE', lat: 52.52, lon: 13.405 },
  { country: 'FR', lat: 48.8566, lon: 2.3522 },
  { country: 'NL', lat: 52.3676, lon: 4.9041 },
  { country: 'GB', lat: 51.5074, lon: -0.1278 },
  { country: 'ES', lat: 40.4168, lon: -3.7038 },
  { country: 'PL', lat: 52.2297, lon: 21.0122 },
  { country: 'SE', lat: 59.3293, lon: 18.0686 },
];

const abroad: readonly Place[] = [
  { country: 'US', lat: 40.7128, lon: -74.006 },
  { country: 'JP', lat: 34.6937, lon: 135.5023 },
  { country: 'BR', lat: -23.5505, lon: -46.6333 },
  { country: 'AU', lat: -33.8688, lon: 151.2093 },
  { country: 'ZA', lat: -33.9249, lon: 18.4241 },
  { country: 'TH', lat: 13.7563, lon: 100.5018 },
];

const merchants = [
  'larkmoor-shop',
  'corner-books',
  'tallow-and-wick',
  'green-bicycle',
  'nine-lamps',
  'paper-boat',
  'quiet-kitchen',
  'oak-and-iron',
] as const;

const FIRST_CARD = 104_000;
const CARDS = 500;

function drawSubject(random: Random, scale: number): GeoSubject {
  return {
    card: `card-${FIRST_CARD + random.skewed(CARDS * scale)}`,
    merchant: nameAt(merchants, random.skewed(merchants.length * scale)),
    places: [random.pick(abroad)],
    signal: random.chance(0.12) ? 'merchant' : 'card',
  };
}

const homeOf = (name: string): Place => homes[hash(name) % homes.length] as Place;

const point = ({ lat, lon }: Place, blur: number, random: Random) => [
  lat + random.between(-blur, blur),
  lon + random.between(-blur, blur),
];

function find(subject: GeoSubject, { score, length }: Moment, random: Random): Finding {
  const exponent = surprise(score, random);
  const probability = 10 ** -exponent;
  const place = subject.places[(length - 1) % subject.places.length] as Place;
  const home = homeOf(subject.signal === 'card' ? subject.card : subject.merchant);
  const values = { actual: point(place, 0.2, random), typical: point(home, 0.02, random) };
  const influencers = [
    ['card', [subject.card]],
    ['merchant', [subject.merchant]],
    ['country', [place.country]],
  ] as const;
  if (subject.signal === 'merchant') {
    const causes = [{ probability, ...values, influencers }];
    return { detector: 1, probability, over: subject.merchant, influencers, causes };
  }
  const explanation = { anomaly_length: length, single_bucket_impact: Math.round(exponent) };
  return { detector: 0, probability, by: subject.card, ...values, influencers, multiBucketImpact: -5, explanation };
}

/** Job 5: places. Actual and typical are two numbers each, latitude and longitude. */
export function geoJob(scale: number, episodes: readonly Episode<GeoSubject>[]): SimulatedJob<GeoSubject> {
  return {
    config,
    bucketSpan: HOUR,
    odditiesPerBucket: 0.4,
    episodes,
    drawSubject: (random) => drawSubject(random, scale),
    find,
    eventsPerBucket: 9_000 * scale,
  };
}
