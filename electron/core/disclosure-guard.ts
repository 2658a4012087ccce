import { AppError } from '../../shared/errors/app-error.ts';
import type { Clock } from '../ports/clock.ts';
import type { OpenSession } from './sessions.ts';
import { type AccessParts, actorOf } from './vault-access.ts';

/** How long a typed passphrase lets secrets out. */
const freshMs = 5 * 60_000;

const windowMs = 60_000;
const disclosuresPerWindow = 10;

/** Lets a session have a secret: the passphrase is fresh or typed again, and it did not just have many. */
export type DisclosureGuard = (session: OpenSession, passphrase: string | null) => Promise<void>;

function countDisclosure(session: OpenSession, now: number): void {
  const recent = session.disclosures.filter((at) => at > now - windowMs);
  if (recent.length >= disclosuresPerWindow) {
    const seconds = Math.ceil((Math.min(...recent) + windowMs - now) / 1_000);
    throw new AppError('LIMIT_EXCEEDED', { reason: 'rateLimited', params: { seconds } });
  }
  session.disclosures = [...recent, now];
}

/** Throws CONFIRMATION_REQUIRED (freshPassphrase), WRONG_PASSPHRASE, LIMIT_EXCEEDED. */
export function createDisclosureGuard(
  { keeper, attempts }: Pick<AccessParts, 'keeper' | 'attempts'>,
  clock: Pick<Clock, 'monotonic'>,
): DisclosureGuard {
  return async (session, passphrase) => {
    if (passphrase !== null) {
      await keeper.unlock(passphrase, ({ store }) => {
        session.locked.throwIfAborted();
        attempts.settle(store, actorOf(store, session.seed));
        session.passphraseAt = clock.monotonic();
      });
    }
    session.locked.throwIfAborted();
    if (clock.monotonic() - session.passphraseAt > freshMs) {
      throw new AppError('CONFIRMATION_REQUIRED', { field: 'passphrase', reason: 'freshPassphrase' });
    }
    countDisclosure(session, clock.monotonic());
  };
}
