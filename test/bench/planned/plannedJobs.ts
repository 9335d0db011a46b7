/** How a job tells its entities apart. */
export type EntityRole = 'partition' | 'over' | 'by';

/** A job with one detector. */
export type PlannedJob = {
  readonly jobId: string;
  readonly role: EntityRole;
  readonly function: string;
  readonly functionDescription: string;
  readonly fieldName: string | null;
  /** How many numbers actual and typical have. */
  readonly values: 1 | 2;
};

/** Five jobs, so that every role, a population with causes, a place and a function whose values are not shown occur. */
export const plannedJobs: readonly PlannedJob[] = [
  {
    jobId: 'app-latency',
    role: 'partition',
    function: 'high_mean',
    functionDescription: 'mean',
    fieldName: 'latency',
    values: 1,
  },
  { jobId: 'app-errors', role: 'by', function: 'count', functionDescription: 'count', fieldName: null, values: 1 },
  { jobId: 'app-traffic', role: 'over', function: 'sum', functionDescription: 'sum', fieldName: 'bytes', values: 1 },
  { jobId: 'app-paths', role: 'by', function: 'rare', functionDescription: 'rare', fieldName: null, values: 1 },
  {
    jobId: 'app-places',
    role: 'partition',
    function: 'lat_long',
    functionDescription: 'lat_long',
    fieldName: 'place',
    values: 2,
  },
];

/** What the detectors of all jobs split by: the lanes of the swimlane. */
export const ENTITY_FIELD = 'host';
export const ENTITIES_PER_JOB = 1_000;

/** The name of an entity of a job. */
export const entityName = (job: number, entity: number): string => `h${job}-${String(entity).padStart(3, '0')}`;

/** The influencer fields with the number of their values, which are numbered through all fields. */
export const influencerFields = [
  { field: 'region', values: 1_000 },
  { field: 'process', values: 9_000 },
  { field: 'ip', values: 30_000 },
  { field: 'user', values: 60_000 },
] as const;

export const INFLUENCER_VALUES = influencerFields.reduce((sum, { values }) => sum + values, 0);

/** The place in `influencerFields` of each influencer value. */
export const fieldOfInfluencer: Uint8Array = Uint8Array.from(
  influencerFields.flatMap(({ values }, field) => new Array<number>(values).fill(field)),
);

/** The name of an influencer value: "user-02917". */
export const influencerName = (value: number): string =>
  `${influencerFields[fieldOfInfluencer[value]].field}-${String(value).padStart(5, '0')}`;

/** The place among all influencer values of a name. */
export const influencerOf = (name: string): number => Number(name.slice(name.lastIndexOf('-') + 1));
