import { useViewPart } from '../../view/useView';
import { presetOf } from './timePresets';

/** The preset that the time on the screen is; undefined when it is another. */
export function usePreset() {
  const from = useViewPart(({ view }) => view.from);
  const to = useViewPart(({ view }) => view.to);
  return presetOf({ from, to });
}
