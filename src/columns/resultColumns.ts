import type { InfluencerColumns } from './influencerColumns';
import type { RecordColumns } from './recordColumns';

/** Everything the columns of a source hold: its records and its influencer results, with one dictionary of entities (`shareEntities`). */
export type ResultColumns = { readonly records: RecordColumns; readonly influencers: InfluencerColumns };
