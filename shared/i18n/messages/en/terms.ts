import type { BackupOutcome } from '../../../contract/backups.ts';
import type { AuditAction } from '../../../model/audit-entry.ts';
import type { Capability, Category } from '../../../model/category.ts';
import type { Language } from '../../../model/language.ts';
import type { Origin, Role } from '../../../model/member.ts';
import type { BillingStatus } from '../../../model/organisation.ts';
import type { Level } from '../../../model/resolution.ts';
import type { ScopeKind } from '../../../model/scope.ts';
import type { AppSettings } from '../../../model/settings.ts';
import type { Answer, Confidence, StageName, StageState, Status, Verdict } from '../../../model/test-result.ts';
import type { VaultStatus } from '../../../model/vault-status.ts';
import type { Nested } from '../../message-shape.ts';

/** The words of the product: one text for each member of each closed list. */
export const terms = {
  action: {
    vault: {
      created: 'Vault created',
      unlocked: 'Vault unlocked',
      unlockFailed: 'Unlocking failed',
      locked: 'Vault locked',
      passphraseChanged: 'Passphrase changed',
      recovered: 'Vault recovered with the recovery key',
      recoveryKeyRenewed: 'New recovery key made',
      olderAccepted: 'Older copy of the vault accepted',
      backedUp: 'Backup made',
      backupChecked: 'Backup checked',
      restored: 'Vault restored from a backup',
      trashPurged: 'Trash emptied',
    },
    settings: { changed: 'Settings changed' },
    plan: { changed: 'Plan changed' },
    organisation: {
      created: 'Organisation created',
      updated: 'Organisation changed',
      removed: 'Organisation moved to the trash',
      restored: 'Organisation restored',
      shredded: 'Organisation shredded',
      keyRotated: 'Data key replaced',
      exported: 'Organisation’s data exported',
    },
    connection: {
      created: 'Connection created',
      updated: 'Connection changed',
      removed: 'Connection moved to the trash',
      restored: 'Connection restored',
    },
    credential: {
      created: 'Credential created',
      updated: 'Credential changed',
      moved: 'Credential moved in the order',
      enabled: 'Credential switched on',
      disabled: 'Credential switched off',
      removed: 'Credential moved to the trash',
      restored: 'Credential restored',
      revealed: 'Secret shown',
      copied: 'Secret copied',
      tested: 'Credential tested',
      hostKeyPinned: 'Server key remembered on first use',
      hostKeyTrusted: 'New server key trusted',
      primaryChanged: 'Primary credential changed',
      imported: 'Credentials imported',
      importUndone: 'Import undone',
      databaseRead: 'Its database read for an import',
    },
    rotation: {
      started: 'Key rotation begun',
      tested: 'New key’s test passed',
      promoted: 'New key took over',
      retired: 'Old key retired',
      undone: 'Key rotation undone',
      abandoned: 'Key rotation given up',
    },
    alert: { opened: 'Alert raised', closed: 'Alert over', acknowledged: 'Alert acknowledged' },
    resolution: { revealed: 'Resolved credential shown' },
  },
  answer: { yes: 'Yes', no: 'No', unknown: 'Unknown' },
  billingStatus: { active: 'Active', past_due: 'Past due', cancelled: 'Cancelled' },
  capability: {
    chat: 'Chat',
    embed: 'Embeddings',
    transcribe: 'Transcription',
    speak: 'Speech',
    message: 'Messages',
    call: 'Calls',
    cache: 'Cache',
    database: 'Database',
    'object-storage': 'File storage',
    geocode: 'Geocoding',
    email: 'E-mail',
    git: 'Git',
    deploy: 'Deploy',
    billing: 'Billing',
  },
  category: {
    AI: 'AI',
    TRANSCRIPTION: 'Transcription',
    TTS: 'Voice',
    MESSAGING: 'Messaging',
    VOIP: 'Telephony',
    INFRASTRUCTURE: 'Infrastructure',
    AUXILIARY: 'Other services',
    GIT: 'Git',
    DEPLOY: 'Hosting and deploy',
    BILLING: 'Billing',
  },
  confidence: { sure: 'Sure', likely: 'Likely', guess: 'A guess' },
  language: { 'pt-BR': 'Português (Brasil)', en: 'English' },
  level: {
    connection: 'Connection',
    organisation: 'Organisation',
    inherited: 'Inherited within the organisation',
    system: 'System',
  },
  backupOutcome: { whole: 'Whole', damaged: 'Damaged' },
  mode: { normal: 'Normal', readOnly: 'Read only' },
  origin: { window: 'Window', cli: 'Command line', gateway: 'Gateway', schedule: 'Schedule', sync: 'Sync' },
  outcome: { done: 'Done', refused: 'Refused' },
  ownerKind: { desktop: 'Desktop', service: 'Service', cli: 'Command line' },
  role: { admin: 'Admin', operator: 'Operator', viewer: 'Viewer' },
  scope: { system: 'System', organisation: 'Organisation', connection: 'Connection' },
  stage: {
    format: 'Format',
    route: 'Route',
    dns: 'DNS',
    tcp: 'TCP',
    tls: 'TLS',
    auth: 'Authentication',
    permission: 'Permission',
    quota: 'Quota',
  },
  stageState: { pass: 'Passed', warn: 'Warning', fail: 'Failed', skipped: 'Skipped', notReached: 'Not reached' },
  status: { active: 'Active', configuring: 'Being set up', error: 'With error', inactive: 'Inactive' },
  theme: { system: 'As the system', light: 'Light', dark: 'Dark' },
  vault: { none: 'Not created', locked: 'Locked', unlocked: 'Unlocked' },
  vaultReason: {
    storeNewer: 'A newer version wrote this store',
    olderCopy: 'This is an older copy of the vault',
    olderCopyUnknowable: 'It cannot be told whether the whole folder is an older copy',
  },
  verdict: { reachable: 'Reachable', accepted: 'Key accepted', capable: 'Can do the job' },
} as const satisfies Terms;

type Texts<K extends string> = Readonly<Record<K, string>>;

/** Exactly the closed lists of the model: a member without a word does not compile. */
type Terms = {
  readonly action: Nested<AuditAction>;
  readonly answer: Texts<Answer>;
  readonly billingStatus: Texts<BillingStatus>;
  readonly capability: Texts<Capability>;
  readonly category: Texts<Category>;
  readonly confidence: Texts<Confidence>;
  readonly language: Texts<Language>;
  readonly level: Texts<Level>;
  readonly mode: Texts<VaultStatus['mode']>;
  readonly origin: Texts<Origin>;
  readonly outcome: Texts<'done' | 'refused'>;
  readonly ownerKind: Texts<NonNullable<VaultStatus['owner']>['kind']>;
  readonly role: Texts<Role>;
  readonly scope: Texts<ScopeKind>;
  readonly stage: Texts<StageName>;
  readonly stageState: Texts<StageState>;
  readonly status: Texts<Status>;
  readonly theme: Texts<AppSettings['theme']>;
  readonly vault: Texts<VaultStatus['vault']>;
  readonly backupOutcome: Texts<BackupOutcome>;
  readonly vaultReason: Texts<NonNullable<VaultStatus['reason']>>;
  readonly verdict: Texts<keyof Verdict>;
};
