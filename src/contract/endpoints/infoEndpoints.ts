import { clusterInfo, mlInfo } from '../info';
import { endpoint } from './endpoint';

export const clusterInfoEndpoint = endpoint({
  paths: ['/'],
  methods: ['GET'],
  summary: 'What this server is',
  parameters: {},
  answer: clusterInfo,
});

export const mlInfoEndpoint = endpoint({
  paths: ['/_ml/info'],
  methods: ['GET'],
  summary: 'Defaults and limits of machine learning',
  parameters: {},
  answer: mlInfo,
});
