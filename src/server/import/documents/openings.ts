/** The keys with which hits begin. No hit holds another. */
export const hitKeys = ['_index', '_id'];

/** The key with which documents without an envelope begin, also those in a hit. */
export const bareKey = 'job_id';

/** How hits and documents without an envelope begin, written without spaces. */
export const openings: readonly string[] = [...hitKeys, bareKey].map((key) => `{"${key}":`);
