import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Ends connections on which nothing moves because the client neither sends nor takes; one that waits for our answer may wait on. */
export function closeIdle(server: Server, idleMs: number): void {
  const answers = new WeakMap<Socket, ServerResponse>();
  server.on('request', ({ socket }, answer) => answers.set(socket, answer));
  server.setTimeout(idleMs, (socket) => {
    const answer = answers.get(socket);
    if (answer && isOurTurn(answer, socket)) socket.setTimeout(idleMs);
    else socket.destroy();
  });
}

/** The whole request has come, and all of the answer so far was taken. */
const isOurTurn = (answer: ServerResponse, socket: Socket): boolean =>
  answer.req.complete && !answer.writableFinished && socket.writableLength === 0;
