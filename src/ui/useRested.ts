import { useDebouncedValue } from '@mantine/hooks';

const REST_MS = 150;

/** A value as it was when it last came to rest: for what looks at every record, and is nothing for each step of a slider. */
export const useRested = <T>(value: T): T => useDebouncedValue(value, REST_MS)[0];
