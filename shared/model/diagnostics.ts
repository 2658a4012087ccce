import { z } from 'zod';
import { causes } from '../errors/causes.ts';
import { errorCodes } from '../errors/codes.ts';
import { language } from './language.ts';
import { instant } from './time.ts';

const count = z.int().nonnegative();

/** A word of ours: an event, a route, an error's kind. Short and plain: no sentence, path or value fits in. */
const word = z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,39}(?:\.[A-Za-z][A-Za-z0-9-]{0,39}){0,2}$/);

/** A place in the product's own code. */
const place = z.string().regex(/^[\w@:./+-]{1,200}:\d{1,6}:\d{1,6}$/);

/** A line of the log without its free text: when, what, ids, numbers, and where in the code. */
export const diagnosticLine = z.strictObject({
  at: instant,
  level: z.enum(['info', 'warn', 'error']),
  event: word,
  words: z.record(z.string().regex(/^[a-z][A-Za-z]{0,29}$/), z.union([z.uuid(), word, z.number(), z.boolean()])),
  /** Kind of the error, such as TypeError; null where the line tells of none. */
  error: word.nullable(),
  places: z.array(place).max(10),
});
export type DiagnosticLine = z.infer<typeof diagnosticLine>;

/** What the header says of itself. Nothing of it is secret, and its ids are left out. */
export const diagnosticHeader = z.strictObject({
  version: z.int(),
  sequence: count,
  epoch: count,
  kdf: z.strictObject({ memoryMiB: count, passes: count, lanes: count }),
  deviceSecret: z.boolean(),
  /** Both copies say the same. */
  copiesAgree: z.boolean(),
  shreddedOrganisations: count,
});

/** What only an open vault can tell. */
export const diagnosticStore = z.strictObject({
  schema: z.int(),
  mode: z.enum(['normal', 'readOnly']),
  counts: z.strictObject({
    organisations: count,
    connections: count,
    credentials: count,
    secrets: count,
    dataKeys: count,
    auditEntries: count,
  }),
  /** Data keys that did not open. */
  damagedKeys: count,
  /** Last tests that found something, by cause. */
  testCauses: z.array(z.strictObject({ cause: z.enum(causes), credentials: count })),
  settings: z.strictObject({ autoLockMinutes: count, proxy: z.boolean(), extraAuthorities: z.boolean() }),
  housekeeping: z.strictObject({
    backupEveryHours: count,
    backupsKept: count,
    backups: count,
    lastBackupAt: instant.nullable(),
    /** Something lies in the trash for longer than it should. */
    trashIsDue: z.boolean(),
  }),
});
export type DiagnosticStore = z.infer<typeof diagnosticStore>;

/**
 * What a person may hand to whoever helps them: counts, codes, ids and versions.
 *
 * Closed tightly: numbers, dates, ids, and words of ours. Names, hosts, paths, labels and secrets have no place in it.
 */
export const diagnostics = z.strictObject({
  format: z.literal('chaveiro-diagnostics'),
  version: z.literal(1),
  at: instant,
  versions: z.strictObject({
    app: z.string().max(40),
    protocol: z.int(),
    node: z.string().max(40),
    electron: z.string().max(40).nullable(),
    /** The newest schema this program knows. */
    schema: z.int(),
  }),
  platform: z.strictObject({
    system: z.enum(['linux', 'darwin', 'win32', 'other']),
    architecture: word,
    release: z.string().max(80),
    memoryMiB: count,
    language,
  }),
  process: z.strictObject({
    owner: z.enum(['desktop', 'service', 'cli']),
    host: z.enum(['desktop', 'web', 'cli']),
    uptimeSeconds: count,
    memoryMiB: count,
    clipboardClears: z.boolean(),
    powerEvents: z.boolean(),
    providers: count,
  }),
  keychain: z.strictObject({
    kind: z.enum(['secretService', 'keychain', 'credentialManager', 'none']),
    state: z.enum(['ready', 'locked', 'absent']),
  }),
  vault: z.strictObject({
    state: z.enum(['none', 'locked', 'unlocked', 'unreadable']),
    /** Why it cannot be read. */
    fault: z.enum(errorCodes).nullable(),
    header: diagnosticHeader.nullable(),
  }),
  files: z.strictObject({ storeBytes: count, walBytes: count, logBytes: count, snapshots: count }),
  /** Null while this session is locked. */
  store: diagnosticStore.nullable(),
  /** Faults and warnings of the log, by what they were. */
  events: z.array(z.strictObject({ event: word, level: z.enum(['warn', 'error']), times: count, lastAt: instant })),
  /** The last lines of the log, oldest first. */
  log: z.array(diagnosticLine).max(200),
});
export type Diagnostics = z.infer<typeof diagnostics>;
