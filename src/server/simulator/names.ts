/** The parts of Larkmoor, an imagined online shop with a payment service of its own, that several jobs watch. */
export const services = [
  'search',
  'checkout',
  'inventory',
  'recommendations',
  'payments',
  'shipping',
  'storefront',
  'accounts',
  'pricing',
  'notifications',
  'reviews',
  'cart',
] as const;

export const regions = ['eu-west', 'eu-central', 'us-east', 'ap-south'] as const;

/** The name at an index of an endless list: the given names first, then the same with a number. */
export function nameAt(names: readonly string[], index: number): string {
  const round = Math.floor(index / names.length);
  const name = names[index % names.length] as string;
  return round === 0 ? name : `${name}-${round + 1}`;
}

/** A host, the same in every job that watches hosts: "payments-eu-west-2". */
export const hostName = (service: string, region: string, number: number): string => `${service}-${region}-${number}`;
