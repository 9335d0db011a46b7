/** What `GET /` tells an Elasticsearch client: the release whose API is answered, by a server of another name. */
export const clusterInfo = {
  name: 'redlane',
  cluster_name: 'redlane',
  cluster_uuid: 'redlane',
  version: {
    number: '9.4.0',
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
