/** A text as one of several with `/` between: its own `/` and `%` are escaped. */
export const escapePart = (text: string): string => text.replace(/[%/]/g, encodeURIComponent);

/** The text that `escapePart` escaped. */
export const readPart = (text: string): string => text.replace(/%25|%2F/g, decodeURIComponent);
