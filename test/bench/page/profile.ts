import type { CDPSession } from 'playwright-core';

type Profile = Awaited<ReturnType<typeof stopProfile>>;
const stopProfile = async (session: CDPSession) => (await session.send('Profiler.stop')).profile;

const SAMPLE_EVERY_US = 100;
const SHOWN = 25;

/** Profiles the main thread of a page while `act` runs: the functions with the most time of their own, as lines of text. */
export async function profile(session: CDPSession, steps: number, act: () => Promise<void>): Promise<string> {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: SAMPLE_EVERY_US });
  await session.send('Profiler.start');
  await act();
  return topTimes(await stopProfile(session), steps);
}

/** Not work: waiting. */
const isIdle = (name: string) => name === '(idle)';

function topTimes({ nodes, samples = [], timeDeltas = [] }: Profile, steps: number): string {
  const names = new Map(
    nodes.map(({ id, callFrame: { functionName, url, lineNumber } }) => {
      const file = url.split('/').at(-1);
      return [id, `${functionName || '(anonymous)'}${file ? `  ${file}:${lineNumber + 1}` : ''}`];
    }),
  );
  const times = new Map<string, number>();
  samples.forEach((id, i) => {
    const name = names.get(id) ?? '(unknown)';
    if (!isIdle(name)) times.set(name, (times.get(name) ?? 0) + timeDeltas[i] / 1000);
  });
  const total = [...times.values()].reduce((sum, time) => sum + time, 0);
  const line = (name: string, time: number) =>
    `${(time / steps).toFixed(3).padStart(8)} ms ${((time / total) * 100).toFixed(1).padStart(5)} %  ${name}`;
  const top = [...times].sort(([, a], [, b]) => b - a).slice(0, SHOWN);
  return [line('all of a step', total), ...top.map(([name, time]) => line(name, time))].join('\n');
}
