import { clusterInfoEndpoint, mlInfoEndpoint } from '../../contract/endpoints/infoEndpoints';
import { type ClusterInfo, ELASTICSEARCH_VERSION, type MlInfo } from '../../contract/info';
import { answerJson } from './answerJson';
import type { Handler } from './handler';
import { readParameters } from './readParameters';

/** The release whose API is answered, by a server of another name. */
const cluster: ClusterInfo = {
  name: 'redlane',
  cluster_name: 'redlane',
  cluster_uuid: 'redlane',
  version: {
    number: ELASTICSEARCH_VERSION,
    build_flavor: 'default',
    build_type: 'unknown',
    build_hash: 'unknown',
    build_date: '1970-01-01T00:00:00.000Z',
    build_snapshot: false,
    lucene_version: '10.3.0',
    minimum_wire_compatibility_version: '8.19.0',
    minimum_index_compatibility_version: '8.0.0',
  },
  tagline: 'You Know, for Search',
};

/** The defaults of Elasticsearch; no memory, because no job runs here. */
const ml: MlInfo = {
  defaults: {
    anomaly_detectors: {
      categorization_analyzer: {
        char_filter: ['first_line_with_letters'],
        tokenizer: 'ml_standard',
        filter: [
          {
            type: 'stop',
            stopwords: [
              ...['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
              ...['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
              ...['January', 'February', 'March', 'April', 'May', 'June'],
              ...['July', 'August', 'September', 'October', 'November', 'December'],
              ...['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
              ...['GMT', 'UTC'],
            ],
          },
          { type: 'limit', max_token_count: '100' },
        ],
      },
      categorization_examples_limit: 4,
      model_memory_limit: '1gb',
      model_snapshot_retention_days: 10,
      daily_model_snapshot_retention_after_days: 1,
    },
    datafeeds: { scroll_size: 1000 },
  },
  limits: { total_ml_memory: '0mb', effective_max_model_memory_limit: '0mb' },
  upgrade_mode: false,
  native_code: { version: 'unknown', build_hash: 'unknown' },
};

/** `GET /` */
export const answerClusterInfo: Handler = async (c, asked) => {
  await readParameters(c, clusterInfoEndpoint, asked);
  return answerJson(c, cluster);
};

/** `GET /_ml/info` */
export const answerMlInfo: Handler = async (c, asked) => {
  await readParameters(c, mlInfoEndpoint, asked);
  return answerJson(c, ml);
};
