/** How a task went, for the pace of its host: `pressed` is a rate limit or a time-out. */
export type Pace = 'eased' | 'pressed';

/** Where a task may have to wait: for its host, and for its account where wrong logins lock it. */
export type LaneKeys = { readonly host: string; readonly account: string | null };

export type Limits = { readonly total: number; readonly perHost: number };

/** Who runs where, and how many more may. */
export type Occupancy = {
  readonly isFull: () => boolean;
  readonly mayStart: (keys: LaneKeys) => boolean;
  readonly take: (keys: LaneKeys) => void;
  readonly free: (keys: LaneKeys) => void;
  /** Halves a struggling host's limit and lets it grow back by one with each good answer. */
  readonly adapt: (host: string, pace: Pace) => void;
};

/** An empty house. */
export function createOccupancy(limits: Limits): Occupancy {
  const running = new Map<string, number>();
  const busyAccounts = new Set<string>();
  const narrowed = new Map<string, number>();
  const limitOf = (host: string) => narrowed.get(host) ?? limits.perHost;
  let total = 0;
  return {
    isFull: () => total >= limits.total,
    mayStart: ({ host, account }) =>
      (running.get(host) ?? 0) < limitOf(host) && (account === null || !busyAccounts.has(account)),
    take: ({ host, account }) => {
      total += 1;
      running.set(host, (running.get(host) ?? 0) + 1);
      if (account !== null) busyAccounts.add(account);
    },
    free: ({ host, account }) => {
      total -= 1;
      const left = (running.get(host) ?? 1) - 1;
      if (left === 0) running.delete(host);
      else running.set(host, left);
      if (account !== null) busyAccounts.delete(account);
    },
    adapt: (host, pace) => {
      const next = pace === 'pressed' ? Math.max(1, Math.floor(limitOf(host) / 2)) : limitOf(host) + 1;
      if (next >= limits.perHost) narrowed.delete(host);
      else narrowed.set(host, next);
    },
  };
}
