import { setImmediate } from 'node:timers/promises';
import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { answerStream } from '../../../src/server/routes/answerStream';

const [STREAMS, CHUNKS] = [20, 10];

it('lets one stream at a time make a chunk, so that others are answered in between', async () => {
  let made = 0;
  const chunks = function* () {
    for (let chunk = 0; chunk < CHUNKS; chunk++) {
      made++;
      yield Buffer.from('x');
    }
  };
  const app = new Hono().get('/', (c) => answerStream(c, chunks(), {}).response);
  const bodies = Promise.all(
    Array.from({ length: STREAMS }, async () => (await (await app.request('/')).text()).length),
  );
  let mostAtOnce = 0;
  for (let before = made; made < STREAMS * CHUNKS; before = made) {
    await setImmediate();
    mostAtOnce = Math.max(mostAtOnce, made - before);
  }
  expect(await bodies).toEqual(Array.from({ length: STREAMS }, () => CHUNKS));
  expect(mostAtOnce).toBeLessThanOrEqual(2);
});
