import { element, type Markup } from './markup';

const ID = 'interim';

/** Stripes in the colour of the ground over the shapes of a path: what is interim. Nothing for an empty path. */
export function interimHatch(ground: string, d: string): Markup[] {
  if (d === '') return [];
  const stripe = element('rect', { class: 'ground', width: 1.5, height: 4, fill: ground });
  const size = { width: 4, height: 4, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' };
  return [element('pattern', { id: ID, ...size }, stripe), element('path', { fill: `url(#${ID})`, d })];
}
