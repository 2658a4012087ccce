import type { AlertKind } from '../../shared/model/alert.ts';
import type { Instant } from '../../shared/model/time.ts';

const dayMs = 24 * 60 * 60_000;

/** What a person is reminded of as a key's end comes nearer: one reminder for each, the nearest first. */
const bands = [
  { kind: 'expiresIn3Days', withinMs: 3 * dayMs },
  { kind: 'expiresIn14Days', withinMs: 14 * dayMs },
] as const satisfies readonly { readonly kind: AlertKind; readonly withinMs: number }[];

export type ReminderKind = (typeof bands)[number]['kind'];

/** Kinds of alerts that remind of an end. */
export const reminderKinds: readonly ReminderKind[] = bands.map(({ kind }) => kind);

/** The longest before its end that anybody is reminded. */
export const remindWithinMs = Math.max(...bands.map(({ withinMs }) => withinMs));

/** The reminder a key's end calls for now; null: none yet. What ended already keeps the last one. */
export const reminderOf = (expiresAt: Instant | null, now: Instant): ReminderKind | null =>
  expiresAt === null ? null : (bands.find(({ withinMs }) => expiresAt - now <= withinMs)?.kind ?? null);
