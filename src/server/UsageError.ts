/** A command line that makes no sense. Its message is written for the person who typed it. */
export class UsageError extends Error {}
