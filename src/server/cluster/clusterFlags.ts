/** How many records of a cluster are read where nothing else is said. */
export const DEFAULT_MOST_RECORDS = '1000000';

/** The flags that say which cluster to explore, for `parseArgs`. */
export const clusterFlags = {
  elasticsearch: { type: 'string' },
  'most-records': { type: 'string' },
} as const;

/** What the help says of these flags. */
export const clusterHelp = `\
  --elasticsearch URL[,URL...]
                explore the cluster with these nodes (or, when no FILE is given, the environment variable
                ELASTICSEARCH_URL); see below how to sign in
  --most-records N
                how many records of a cluster are read at most, highest scores first (default ${DEFAULT_MOST_RECORDS}, or the
                environment variable REDLANE_MOST_RECORDS)`;

/** What the help says of the environment. */
export const clusterEnvironmentHelp = `\
Environment of a cluster; each also with _FILE behind its name, for the path of a file that holds the value
  ELASTICSEARCH_URL, else ES_LOCAL_URL, else ES_URL
                one node or several, with commas between them
  ELASTICSEARCH_API_KEY, else ELASTICSEARCH_USERNAME with ELASTICSEARCH_PASSWORD, else ES_LOCAL_API_KEY, else ES_API_KEY
                who asks, unless the address says so (https://user:password@host); monitor_ml is all it must be granted
  ELASTICSEARCH_CA_CERT
                certificate of the authority to trust, as PEM or the path of it
  ELASTICSEARCH_CA_FINGERPRINT
                SHA-256 of the certificate to trust
  All variables are also read from a file .env in the working directory; what is truly set counts before it.`;
