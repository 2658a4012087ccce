import type { Instant } from '../../shared/model/time.ts';
import { timeThatCounts } from '../domain/key-expiry.ts';
import type { ServiceContext } from './service-context.ts';

/** The time that keys' ends are held against now. */
export const vaultTime = ({ clock, store }: Pick<ServiceContext, 'clock' | 'store'>): Instant =>
  timeThatCounts(clock.now(), store.newestSeen());
