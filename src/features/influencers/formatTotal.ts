import { formatScore } from '../../domain/number';

const short = new Intl.NumberFormat('en-US', { notation: 'compact', maximumSignificantDigits: 3 });

/** A sum of scores in five characters at most: "< 1", "412", "1.23K". */
export const formatTotal = (total: number): string => (total < 1000 ? formatScore(total) : short.format(total));
