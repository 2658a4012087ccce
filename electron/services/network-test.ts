import type { NetworkProgress } from '../../shared/contract/settings.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import type { NetworkReport } from '../../shared/model/network-report.ts';
import { parseNetworkTarget } from '../../shared/model/network-target.ts';
import type { Stage } from '../../shared/model/test-result.ts';
import type { Reach } from '../ports/reach.ts';
import { type PullStream, pullStream } from './pull-stream.ts';
import type { ServiceContext } from './service-context.ts';
import { getSettings, networkRoute } from './settings.ts';

/** Suggestions: more would be a list to read. */
const mostTargets = 12;

type World = {
  readonly reach: Reach;
  /** Aborted when the session locks. */
  readonly locked: AbortSignal;
  /** Aborted when the caller leaves. */
  readonly cancelled: AbortSignal;
};

/** The address of a credential's destination, where it is one of the web's. */
const originOf = (destination: string): string | null => {
  const url = URL.canParse(destination) ? new URL(destination) : null;
  return url !== null && /^https?:$/.test(url.protocol) ? url.origin : null;
};

/** Where the user's own live credentials go, most used first. Nothing is called. */
export function networkTargets({ store }: Pick<ServiceContext, 'store'>): readonly string[] {
  const counts = new Map<string, number>();
  for (const { record } of store.read.overview.list({ trashed: false })) {
    const origin = originOf(record.destination);
    if (origin !== null) counts.set(origin, (counts.get(origin) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, many], [b, more]) => more - many || a.localeCompare(b))
    .slice(0, mostTargets)
    .map(([origin]) => origin);
}

/**
 * Goes the way to a destination the user named, with proxy and authorities as they are saved, and streams its stages.
 *
 * Throws VALIDATION_FAILED for a destination that is none, before anything is opened.
 */
export function testNetwork(context: ServiceContext, typed: string, world: World): PullStream<NetworkProgress> {
  const target = parseNetworkTarget(typed);
  if (target === null) throw new AppError('VALIDATION_FAILED', { field: 'target', reason: 'wrongFormat' });
  const stopper = new AbortController();
  const signal = AbortSignal.any([world.locked, world.cancelled, stopper.signal]);
  const timeoutMs = getSettings(context).testTimeoutSeconds * 1_000;
  let stages: readonly Stage[] = [];
  let news = Promise.withResolvers<void>();
  const onStages = (soFar: readonly Stage[]): void => {
    stages = soFar;
    news.resolve();
  };
  let report: NetworkReport | null = null;
  const ending = world.reach(target, { signal, timeoutMs, route: networkRoute(context), onStages }).then((ended) => {
    report = ended;
  });
  // Whoever reads learns of a failure below; a reader that left must not make it unhandled.
  ending.catch(() => undefined);
  let isLast = false;
  return pullStream(
    async () => {
      if (isLast) return null;
      await Promise.race([news.promise, ending]);
      news = Promise.withResolvers<void>();
      world.locked.throwIfAborted();
      isLast = report !== null;
      return { stages: [...(report?.stages ?? stages)], report };
    },
    () => stopper.abort(),
  );
}
