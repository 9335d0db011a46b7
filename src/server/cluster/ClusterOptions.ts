/** Where the cluster is and how to sign in to it. */
export type ClusterOptions = {
  /** Scheme, host, port and path, without credentials and without a slash at the end. At least one. */
  readonly nodes: readonly string[];
  readonly credentials: Credentials | null;
  /** PEM certificates that are trusted beside those of the system. */
  readonly caCertificate: string | null;
  /** SHA-256 of a certificate in the node's chain, in hexadecimal digits without colons; then this decides what is trusted. */
  readonly caFingerprint: string | null;
};

/** `from` is the flag or variable that gave them, such as "ELASTICSEARCH_API_KEY". */
export type Credentials = { readonly from: string } & (
  | { readonly kind: 'apiKey'; readonly apiKey: string }
  | { readonly kind: 'basic'; readonly username: string; readonly password: string }
);
