import { describe, expect, it } from 'vitest';
import { severities } from '../../src/domain/severity';
import { scoreColor, severityColors } from '../../src/domain/severityColor';

/** Relative luminance of WCAG 2.2. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe.each([
  ['light', '#ffffff'],
  ['dark', '#242424'],
] as const)('severity colours on %s', (scheme, ground) => {
  it.each(severities)('$name stands out from the ground by 3:1', ({ name }) => {
    expect(contrast(severityColors[scheme][name], ground)).toBeGreaterThanOrEqual(3);
  });
});

describe('scoreColor', () => {
  it('takes the band the score lies in, exactly', () => {
    expect(scoreColor(74.999999)).toBe('var(--severity-major)');
    expect(scoreColor(75)).toBe('var(--severity-critical)');
  });
});
