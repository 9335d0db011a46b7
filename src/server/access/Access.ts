/** Who may ask this server, and by which names. */
export type Access = {
  /** Name or address to listen on. */
  readonly host: string;
  /** What a client must know; null = everybody who reaches the server may ask. */
  readonly token: string | null;
  /** Other names by which the server is known, in lower case, without a port. */
  readonly allowedHosts: readonly string[];
};

/** Only this machine, without a token. */
export const localAccess: Access = { host: '127.0.0.1', token: null, allowedHosts: [] };
