import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { certificate } from '../model/certificate.ts';
import { commandId } from '../model/ids.ts';
import { networkReport } from '../model/network-report.ts';
import { appSettings, networkSettings, plainSettings } from '../model/settings.ts';
import { stage } from '../model/test-result.ts';
import { command, nothing, query, stream } from './define.ts';

/** How to reach the world, as it is given: the password goes in and never comes out. */
const networkChange = networkSettings.omit({ proxyHasPassword: true }).extend({
  /** Left out: stays. Null: forgotten. */
  proxyPassword: z.string().max(500).nullable().optional(),
});

/** What may be changed; what is left out stays. */
export const settingChanges = plainSettings.extend({ network: networkChange }).partial();
export type SettingChanges = z.infer<typeof settingChanges>;

/** How far a look at the network is; `report` stands in the last item only. */
const networkProgress = z.strictObject({ stages: z.array(stage).max(4), report: networkReport.nullable() });
export type NetworkProgress = z.infer<typeof networkProgress>;

export const settings = {
  get: query('unlocked').input(nothing).output(appSettings),
  set: command('unlocked')
    .input(z.strictObject({ commandId, expectedRevision: z.int().positive(), changes: settingChanges }))
    .output(appSettings),
  /** What a file of authorities holds, before it is trusted. Throws VALIDATION_FAILED for one that is not sound. */
  readCertificates: query('unlocked')
    .input(z.strictObject({ pem: networkSettings.shape.extraCaPem.unwrap() }))
    .output(z.strictObject({ certificates: z.array(certificate) })),
  /** Where the user's own credentials go, most used first: what the network may be tried with. */
  networkTargets: query('unlocked')
    .input(nothing)
    .output(z.strictObject({ targets: z.array(z.string()).max(12) })),
  /** Goes the way to a destination the user named, as the settings say, and sends it nothing. */
  testNetwork: stream('unlocked', false, 'allowed')
    .input(z.strictObject({ target: z.string().min(1).max(300) }))
    .output(eventIterator(networkProgress)),
};
