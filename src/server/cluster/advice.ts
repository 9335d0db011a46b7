/** What to do about an answer that comes broken, late or far too large; "it" is the cluster. */
export const LOOK_BETWEEN = 'look at what stands between it and Redlane';
