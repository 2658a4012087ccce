import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { language } from '../model/language.ts';
import { nothing, query, stream } from './define.ts';

/** What the host around this page or call can do. Features ask this, never "am I in Electron". */
export const capabilities = z.strictObject({
  host: z.enum(['desktop', 'web', 'cli']),
  /** The host clears a copied secret from the clipboard by itself. */
  clipboardClears: z.boolean(),
  keychain: z.enum(['ready', 'locked', 'absent']),
  /** The host learns when the machine sleeps or its session is locked. */
  powerEvents: z.boolean(),
});
export type Capabilities = z.infer<typeof capabilities>;

export const eventKind = z.enum([
  'vault.changed',
  'organisation.changed',
  'connection.changed',
  'credential.changed',
  'test.progressed',
  'test.finished',
  'alert.changed',
  'rotation.changed',
  'audit.appended',
  'settings.changed',
]);
export type EventKind = z.infer<typeof eventKind>;

/** A hint that something changed: ids only. `reset` means events were missed: read everything again. */
export const appEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('reset'), seq: z.int().nonnegative() }),
  z.strictObject({
    type: z.literal('event'),
    seq: z.int().positive(),
    kind: eventKind,
    ids: z.array(z.string()).max(500),
  }),
]);
export type AppEvent = z.infer<typeof appEvent>;

export const app = {
  info: query('nothing')
    .input(nothing)
    .output(z.strictObject({ name: z.string(), version: z.string(), protocol: z.int(), capabilities, language })),
  /** Events after `since` (0: from now on, beginning with a reset). */
  events: stream('nothing')
    .input(z.strictObject({ since: z.int().nonnegative() }))
    .output(eventIterator(appEvent)),
};
