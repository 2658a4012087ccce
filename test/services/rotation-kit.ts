import { randomUUID } from 'node:crypto';
import type { ApiClient } from '../../shared/contract/index.ts';
import type { CredentialView } from '../../shared/model/credential.ts';
import type { Rotation } from '../../shared/model/rotation.ts';
import { aConnection, anApiKey, anOrganisation } from '../kit/builders.ts';
import { fakeClock } from '../kit/clock.ts';
import { createUnlockedVault } from '../kit/engine.ts';
import { aReport, scriptedProber } from '../kit/scripted-prober.ts';
import { aSession } from '../kit/session.ts';

export const hourMs = 60 * 60_000;

/** Keys with this ending are refused by the vendor. */
export const refusedEnding = 'refused1';

const refused = aReport({ verdict: { reachable: 'yes', accepted: 'no', capable: 'unknown' }, cause: 'AUTH_INVALID' });

/** A vault that stays open on a clock of the test's, at a vendor who refuses some keys. */
export async function aRotatingVault() {
  const clock = fakeClock();
  const { prober } = scriptedProber((_target, fields) => ({
    ...(String(fields.apiKey).endsWith(refusedEnding) ? refused : aReport()),
    testedAt: clock.now(),
  }));
  const made = await createUnlockedVault({ clock, prober });
  const api = made.client(aSession({ autoLocks: false }));
  await api.vault.unlock({ passphrase: 'cavalo bateria grampo correto 4871' });
  return { ...made, api, clock };
}

/** What a command needs to know of what it changes. */
export const asTarget = <Id>({ id, revision }: { readonly id: Id; readonly revision: number }) => ({
  commandId: randomUUID(),
  id,
  expectedRevision: revision,
});

/** Adds a key of an organisation. */
export const aKey = (api: ApiClient, organisation: string, label: string) =>
  api.credentials.create({
    commandId: randomUUID(),
    scope: { kind: 'organisation', organisation },
    provider: 'openai',
    label,
    fields: { apiKey: anApiKey() },
  });

/** An organisation with three keys of one provider, and a connection that chose the middle one by name. */
export async function aClient(api: ApiClient) {
  const { slug } = await anOrganisation(api);
  const keys: CredentialView[] = [];
  for (const label of ['prod-1', 'prod-2', 'backup']) keys.push(await aKey(api, slug, label));
  const [first, named, last] = keys as [CredentialView, CredentialView, CredentialView];
  const connection = await aConnection(api, { organisation: slug });
  const choice = { provider: 'openai', credential: named.id, settings: { model: 'gpt-5.4-mini' } };
  await api.connections.setOverride({ ...asTarget(connection), ...choice });
  return { slug, first, named, last, connection };
}

export const start = (
  api: ApiClient,
  credential: CredentialView,
  values: Partial<Parameters<ApiClient['rotations']['start']>[0]> = {},
) =>
  api.rotations.start({
    commandId: randomUUID(),
    credential: credential.id,
    fields: { apiKey: anApiKey() },
    ...values,
  });

/** Tests a stored key as the page or the command line does. */
export async function test(api: ApiClient, { id }: Pick<CredentialView, 'id'>): Promise<void> {
  for await (const _ of await api.tests.run({ target: { kind: 'credentials', ids: [id] } }));
}

export const onward = (api: ApiClient, rotation: Rotation, overlapHours?: number) =>
  api.rotations.continue({ ...asTarget(rotation), ...(overlapHours !== undefined && { overlapHours }) });

/** Rotates a key up to the point where the new one serves. */
export async function rotate(api: ApiClient, credential: CredentialView, overlapHours = 24): Promise<Rotation> {
  const begun = await start(api, credential);
  await test(api, begun.replacement);
  return onward(api, await onward(api, begun), overlapHours);
}

/** Labels of an organisation's AI keys in their order, those that are off in brackets. */
export async function orderOf(api: ApiClient, organisation: string): Promise<string> {
  const scope = { kind: 'organisation', organisation } as const;
  const { credentials } = await api.credentials.list({ scope, category: 'AI' });
  return credentials.map(({ label, active }) => (active ? label : `(${label})`)).join(' ');
}
