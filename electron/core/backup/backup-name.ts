/** A name that sorts by time and means the same in every time zone. `at` is in ms. */
export const backupName = (prefix: 'auto' | 'chaveiro', at: number): string =>
  `${prefix}-${new Date(at).toISOString().replace(/[:.]/g, '-')}.chvbackup`;
