import type { StageNotes } from './provider-module.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** From here on whoever has the token should get a new one (reference/providers.md section 2). */
const soonMs = 14 * dayMs;

/** Shows when a token ends, and warns in its last two weeks. Nothing where the vendor says no sensible time. */
export function noteExpiry({ note, warn }: Pick<StageNotes, 'note' | 'warn'>, at: number, now: number): void {
  if (!Number.isFinite(at)) return;
  note({ expires: new Date(at).toISOString(), expiresInDays: Math.floor((at - now) / dayMs) });
  if (at - now < soonMs) warn();
}
