/** An import that cannot go on. Its message is written for the person at the command line. */
export class ImportError extends Error {}
