import { z } from 'zod';
import { providerDescriptor } from '../catalogue/descriptor.ts';
import { errorCodes } from '../errors/codes.ts';
import { reasons } from '../errors/reasons.ts';
import { auditEntry } from '../model/audit-entry.ts';
import { connection } from '../model/connection.ts';
import { credentialView } from '../model/credential.ts';
import { diagnostics } from '../model/diagnostics.ts';
import { importPreview, importRow } from '../model/import.ts';
import { member } from '../model/member.ts';
import { organisation } from '../model/organisation.ts';
import { plan } from '../model/plan.ts';
import { providerModel } from '../model/provider-model.ts';
import { explanation, resolution } from '../model/resolution.ts';
import { credentialUses, rotation } from '../model/rotation.ts';
import { appSettings } from '../model/settings.ts';
import { cause } from '../model/test-result.ts';
import { vaultStatus } from '../model/vault-status.ts';
import { alertPage } from './alerts.ts';
import { backupList, backupRestored, backupTaken, backupVerified } from './backups.ts';
import { exportMade, exportOpened } from './exports.ts';
import { importDone, importUndone, recentImport } from './imports.ts';
import { modelRefresh } from './models.ts';
import { organisationCounts, organisationKeyRotated, organisationShredded } from './organisations.ts';
import { searchAnswer as found } from './search.ts';
import { reportFormat, testResult } from './tests.ts';
import { snapshot } from './vault.ts';

/**
 * What the `chaveiro` command prints with `--json`: one of these, closed, on every exit (DESIGN section 4).
 *
 * Scripts rely on them: a field may be added, none renamed or dropped.
 */
export const cliError = z.strictObject({
  error: z.strictObject({
    code: z.enum(errorCodes),
    message: z.string(),
    field: z.string().optional(),
    reason: z.enum(reasons).optional(),
    fix: z.string().optional(),
    incident: z.string().optional(),
  }),
});
export type CliError = z.infer<typeof cliError>;

/** `--help` with `--json`. */
export const helpAnswer = z.strictObject({ help: z.string() });

export const initAnswer = z.strictObject({
  vaultId: z.string(),
  /** Null when it was written to a file. */
  recoveryKey: z.string().nullable(),
  recoveryFile: z.string().nullable(),
});

/** `vault passwd`. The recovery key is there only when a new one was made and shown rather than written to a file. */
export const passwdAnswer = z.strictObject({
  changed: z.enum(['passphrase', 'recoveryKey']),
  recoveryKey: z.string().nullable(),
  recoveryFile: z.string().nullable(),
});

/** `vault snapshots`: names that `vault accept-older --snapshot` takes. */
export const snapshotListAnswer = z.strictObject({ snapshots: z.array(snapshot) });

/** `settings show` and `settings set`. The proxy's password is only said to exist. */
export const settingsAnswer = appSettings;

/** `vault backup`: it was read back whole before this was said. */
export const backupAnswer = backupTaken;
/** `vault backups`: those whose file is still there, newest first, and when the machine makes one by itself. */
export const backupListAnswer = backupList;
/** `vault verify`. */
export const backupVerifyAnswer = backupVerified;
/** `vault restore`. The recovery key is null when it was written to a file. */
export const backupRestoreAnswer = backupRestored.extend({
  recoveryKey: z.string().nullable(),
  recoveryFile: z.string().nullable(),
});

/** `diagnostics`: what it tells, and the file it was written to. */
export const diagnosticsAnswer = z.strictObject({ file: z.string().nullable(), diagnostics });

/** `owner` is another process that owns the data folder; the call itself is not told. */
export const statusAnswer = vaultStatus;

export const servingAnswer = z.strictObject({ url: z.url() });

/** `file` leads a browser to the page, once. `opened: file` says that nothing here could open it. */
export const openAnswer = z.strictObject({
  opened: z.enum(['window', 'page', 'file']),
  url: z.url().nullable(),
  file: z.string().nullable(),
});

/** `stopped` is the process that ended, or null when nothing ran. */
export const stopAnswer = z.strictObject({ stopped: z.int().positive().nullable() });

export const auditListAnswer = z.strictObject({
  entries: z.array(auditEntry),
  next: z.int().positive().nullable(),
});

export const auditVerifyAnswer = z.strictObject({
  ok: z.boolean(),
  count: z.int().nonnegative(),
  head: z.string().nullable(),
  brokenAt: z.int().positive().nullable(),
  comparedWith: z.enum(['manifest', 'nothing']),
});

export const memberListAnswer = z.strictObject({ members: z.array(member) });
export const planListAnswer = z.strictObject({ plans: z.array(plan) });
export const planAnswer = plan;

export const organisationAnswer = organisation;
export const organisationListAnswer = z.strictObject({
  organisations: z.array(organisation.extend({ counts: organisationCounts })),
});

/** `org shred`: backups that this vault made and still finds, which hold it. */
export const organisationShredAnswer = organisationShredded;

/** `org rotate-key`. */
export const organisationRotateAnswer = organisationKeyRotated;

/** `export`: what was written, never what it says. */
export const exportAnswer = exportMade.extend({ encrypted: z.boolean() });
/** `import`: every row as it was judged; `done` is null where nothing was written. */
export const importAnswer = z.strictObject({
  preview: importPreview,
  rows: z.array(importRow),
  done: importDone.nullable(),
});
/** `import list`: what can be undone, the newest first. */
export const importListAnswer = z.strictObject({ imports: z.array(recentImport) });
/** `import undo`. */
export const importUndoAnswer = importUndone;
/** `export open`: where the document lies in clear now. */
export const exportOpenAnswer = exportOpened;

export const connectionAnswer = connection;
export const connectionListAnswer = z.strictObject({ connections: z.array(connection) });

export const providerAnswer = providerDescriptor;
export const providerListAnswer = z.strictObject({ providers: z.array(providerDescriptor) });

/** `model list`: all pages. */
export const modelListAnswer = z.strictObject({ models: z.array(providerModel) });
/** `model refresh`. */
export const modelRefreshAnswer = modelRefresh;

export const credentialAnswer = credentialView;
export const credentialListAnswer = z.strictObject({ credentials: z.array(credentialView) });
export const revealAnswer = z.strictObject({ fields: z.record(z.string(), z.string()) });

/** `fix` is in the language of the call; null where there is nothing to mend. */
export const testAnswer = z.strictObject({
  results: z.array(testResult.extend({ fix: z.string().nullable() })),
  /** How many tests each cause ended, most frequent first; null: none did. */
  summary: z.array(z.strictObject({ cause: cause.nullable(), tests: z.int().positive() })),
  /** The report that was written, with `--report-out`. */
  report: z.strictObject({ file: z.string(), format: reportFormat }).nullable(),
});
export type TestAnswer = z.infer<typeof testAnswer>;

/**
 * `credential rotate`: how far it got. `uses` of the old key only where it began, `test` only where one ran; exit 1 where
 * that did not pass, and the old key stays in place.
 */
export const rotateAnswer = z.strictObject({
  rotation,
  uses: credentialUses.nullable(),
  test: testAnswer.shape.results.element.nullable(),
});
export type RotateAnswer = z.infer<typeof rotateAnswer>;

/** `alert list`. */
export const alertListAnswer = alertPage;

/** `search`: the best first; `total` counts those that are not listed too. */
export const searchAnswer = found;

/** `fields` only with `--reveal`; null there when nothing was chosen. `chain` and `steps` only with `--explain`. */
export const resolveAnswer = resolution.extend({
  chain: explanation.shape.chain.optional(),
  steps: explanation.shape.steps.optional(),
  fields: z.record(z.string(), z.string()).nullable().optional(),
});
