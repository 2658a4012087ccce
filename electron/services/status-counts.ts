import type { Status } from '../../shared/model/test-result.ts';

/** How many credentials there are, and how many of each status. */
export type StatusCounts = Record<Status | 'credentials', number>;

export const noCounts: Readonly<StatusCounts> = { credentials: 0, active: 0, error: 0, configuring: 0, inactive: 0 };

/** Counts by key in one walk: `add` one credential, `all` what was counted. */
export function countStatuses<Key>() {
  const counts = new Map<Key, StatusCounts>();
  return {
    all: counts as ReadonlyMap<Key, StatusCounts>,
    add: (key: Key, status: Status): void => {
      const own = counts.get(key) ?? { ...noCounts };
      own.credentials += 1;
      own[status] += 1;
      counts.set(key, own);
    },
  };
}
