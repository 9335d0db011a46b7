import { useComputedColorScheme } from '@mantine/core';
import { useState } from 'react';
import { useGather } from './gather';
import { reportHtml } from './reportHtml';
import { saveFile } from './saveFile';
import { svgToPng } from './svgToPng';

/** What the page makes itself, and how it is called. */
export const makings = {
  png: { name: 'PNG', meaning: 'a picture, for messages and documents', file: 'redlane-swimlane.png' },
  svg: { name: 'SVG', meaning: 'a drawing, sharp at any size', file: 'redlane-swimlane.svg' },
  report: {
    name: 'HTML report',
    meaning: 'one file that opens anywhere, without a server',
    file: 'redlane-report.html',
  },
} as const;

export type Making = keyof typeof makings;

/** Makes one thing after another and saves it; `onDone` is called when one is saved. */
export function useMaking(onDone: () => void) {
  const scheme = useComputedColorScheme('light');
  const gather = useGather();
  const [state, setState] = useState<{ busy: Making | null; error: Error | null }>({ busy: null, error: null });

  const contents: Record<Making, () => Promise<Blob>> = {
    svg: async () => new Blob([(await gather.swimlane(scheme)).text], { type: 'image/svg+xml' }),
    png: async () => svgToPng((await gather.swimlane(scheme)).text),
    report: async () => new Blob([reportHtml(await gather.report())], { type: 'text/html' }),
  };

  const make = async (making: Making) => {
    if (state.busy !== null) return;
    setState({ busy: making, error: null });
    try {
      saveFile(await contents[making](), makings[making].file);
      setState({ busy: null, error: null });
      onDone();
    } catch (error) {
      setState({ busy: null, error: error as Error });
    }
  };

  return { ...state, make };
}
