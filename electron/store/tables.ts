import { alertReads, alertWrites } from './alert-table.ts';
import { backupReads, backupWrites } from './backup-table.ts';
import { connectionReads, connectionWrites } from './connection-table.ts';
import { overviewReads } from './credential-overview.ts';
import { secretReads, secretWrites } from './credential-secret-table.ts';
import { standingReads } from './credential-standing.ts';
import { credentialReads, credentialWrites } from './credential-table.ts';
import { expiryReads } from './expiry-table.ts';
import type { Readable, Writable } from './handles.ts';
import { hostKeyReads, hostKeyWrites } from './host-key-table.ts';
import { keyUseReads } from './key-use.ts';
import { memberReads, memberWrites } from './member-table.ts';
import { metaReads, metaWrites } from './meta-table.ts';
import { modelListReads, modelListWrites } from './model-list-table.ts';
import { organisationReads, organisationWrites } from './organisation-table.ts';
import { planReads, planWrites } from './plan-table.ts';
import { resolverReads } from './resolver-reads.ts';
import { rotationReads, rotationWrites } from './rotation-table.ts';
import { searchReads } from './search-table.ts';
import { settingReads, settingWrites } from './setting-table.ts';
import { testResultReads, testResultWrites } from './test-result-table.ts';
import { testWatchReads, testWatchWrites } from './test-watch-table.ts';
import { trashReads, trashWrites } from './trash-table.ts';

/** Every table family, for looking. */
export const readTables = (db: Readable) => ({
  meta: metaReads(db),
  members: memberReads(db),
  plans: planReads(db),
  settings: settingReads(db),
  organisations: organisationReads(db),
  connections: connectionReads(db),
  credentials: credentialReads(db),
  overview: overviewReads(db),
  standings: standingReads(db),
  secrets: secretReads(db),
  testResults: testResultReads(db),
  hostKeys: hostKeyReads(db),
  modelLists: modelListReads(db),
  testWatch: testWatchReads(db),
  alerts: alertReads(db),
  expiries: expiryReads(db),
  rotations: rotationReads(db),
  backups: backupReads(db),
  trash: trashReads(db),
  searched: searchReads(db),
  resolver: resolverReads(db),
});
export type ReadTables = ReturnType<typeof readTables>;

/** Every table family a service may change. The audit is not among them: it is written by the transaction. */
export const writeTables = (db: Writable) => ({
  identify: metaWrites(db).identify,
  members: memberWrites(db),
  plans: planWrites(db),
  settings: settingWrites(db),
  organisations: organisationWrites(db),
  connections: connectionWrites(db),
  credentials: credentialWrites(db),
  overview: overviewReads(db),
  secrets: secretWrites(db),
  testResults: testResultWrites(db),
  hostKeys: hostKeyWrites(db),
  modelLists: modelListWrites(db),
  testWatch: testWatchWrites(db),
  alerts: alertWrites(db),
  rotations: rotationWrites(db),
  backups: backupWrites(db),
  keyUse: keyUseReads(db),
  trash: trashWrites(db),
});
export type WriteTables = ReturnType<typeof writeTables>;
