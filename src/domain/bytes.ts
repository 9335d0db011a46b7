const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** The size of a file for people, in thousands: "1.2 MB". */
export function formatBytes(bytes: number): string {
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  const format = new Intl.NumberFormat('en-US', { style: 'unit', unit: units[step], maximumSignificantDigits: 3 });
  return format.format(bytes / 1000 ** step);
}
