/** How a task went, for the pace of its host: `pressed` is a rate limit, an overload or a time-out. */
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
  /** Halves a struggling host's limit, and lets it grow back by one with each round of good answers. */
  readonly adapt: (host: string, pace: Pace) => void;
};

/** Limits of the hosts that struggle: half with every sign of it, one more after as many good answers as may run at once. */
function createHostLimits(perHost: number) {
  const narrowed = new Map<string, { readonly limit: number; readonly good: number }>();
  const of = (host: string) => narrowed.get(host)?.limit ?? perHost;
  const press = (host: string): void => {
    const limit = Math.max(1, Math.floor(of(host) / 2));
    if (limit < perHost) narrowed.set(host, { limit, good: 0 });
  };
  const ease = (host: string): void => {
    const known = narrowed.get(host);
    if (known === undefined) return;
    const { limit, good } = known;
    if (good + 1 < limit) narrowed.set(host, { limit, good: good + 1 });
    else if (limit + 1 < perHost) narrowed.set(host, { limit: limit + 1, good: 0 });
    else narrowed.delete(host);
  };
  return { of, adapt: (host: string, pace: Pace) => (pace === 'pressed' ? press(host) : ease(host)) };
}

/** An empty house. */
export function createOccupancy(limits: Limits): Occupancy {
  const running = new Map<string, number>();
  const busyAccounts = new Set<string>();
  const hosts = createHostLimits(limits.perHost);
  let total = 0;
  return {
    isFull: () => total >= limits.total,
    mayStart: ({ host, account }) =>
      (running.get(host) ?? 0) < hosts.of(host) && (account === null || !busyAccounts.has(account)),
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
    adapt: hosts.adapt,
  };
}
