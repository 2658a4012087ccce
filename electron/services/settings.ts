import type { SettingChanges } from '../../shared/contract/settings.ts';
import { ensure } from '../../shared/errors/exhaustive.ts';
import { systemTenant } from '../../shared/model/ids.ts';
import type { AppSettings, NetworkSettings } from '../../shared/model/settings.ts';
import type { ReadCertificates } from '../ports/certificates.ts';
import type { NetworkRoute } from '../ports/prober.ts';
import type { SealPlace } from '../store/sealer.ts';
import type { Transaction } from '../store/transaction.ts';
import { definedOf } from './defined-values.ts';
import { changedNames, requireRevision } from './expected-state.ts';
import { requireSoundNetwork } from './network-settings.ts';
import { actOf, type Command, type ServiceContext } from './service-context.ts';

type NetworkChange = NonNullable<SettingChanges['network']>;

/** The password is bound to the proxy it is for: with another address the stored one does not open. */
export const proxyPasswordPlace = (proxyUrl: string | null): SealPlace => ({
  tenant: systemTenant,
  table: 'setting',
  record: '1',
  field: 'proxyPassword',
  destination: proxyUrl ?? '',
});

/** The product's own settings. The proxy's password is only said to exist. */
export const getSettings = ({ store }: Pick<ServiceContext, 'store'>): AppSettings =>
  ensure(store.read.settings.get(), 'settings were written with the vault');

/** Writes the password that was given; one that was kept does not follow to another proxy. */
function changePassword(tx: Transaction, before: NetworkSettings, change: NetworkChange): void {
  if (change.proxyUrl === null) {
    tx.settings.putProxyPassword(null);
  } else if (typeof change.proxyPassword === 'string') {
    tx.settings.putProxyPassword(tx.seal(proxyPasswordPlace(change.proxyUrl), change.proxyPassword));
  } else if (change.proxyPassword === null || change.proxyUrl !== before.proxyUrl) {
    tx.settings.putProxyPassword(null);
  }
}

/** Whether a password came along: of one that replaces another nothing else shows. */
const isTyped = (network: NetworkChange | undefined): boolean => typeof network?.proxyPassword === 'string';

/** Throws CONFLICT when they changed meanwhile, VALIDATION_FAILED for a proxy or a file of authorities that is none. */
export function setSettings(
  context: ServiceContext,
  input: Command & { readonly expectedRevision: number; readonly changes: SettingChanges },
  readCertificates: ReadCertificates,
): AppSettings {
  return context.store.write(actOf(context, 'settings.set', input), (tx) => {
    const before = ensure(tx.settings.get(), 'settings were written with the vault');
    requireRevision(before, input.expectedRevision);
    const { network, ...plain } = input.changes;
    if (network !== undefined) requireSoundNetwork(network, readCertificates);
    const next = { ...before, ...definedOf(plain), revision: before.revision + 1 };
    tx.settings.put(network === undefined ? next : { ...next, network: { ...before.network, ...network } });
    if (network !== undefined) changePassword(tx, before.network, network);
    const after = ensure(tx.settings.get(), 'settings were just written');
    tx.audit({
      action: 'settings.changed',
      tenant: systemTenant,
      records: [],
      changed: [...changedNames(before, after), ...(isTyped(network) ? ['proxyPassword'] : [])],
    });
    return after;
  });
}

/** How tests reach the world, with the proxy's password opened. */
export function networkRoute({ store, redactor }: Pick<ServiceContext, 'store' | 'redactor'>): NetworkRoute {
  const { proxyUrl, proxyUser, extraCaPem } = getSettings({ store }).network;
  if (proxyUrl === null) return { proxy: null, extraCaPem };
  const sealed = store.read.settings.proxyPassword();
  const password = sealed === undefined ? null : store.unseal(proxyPasswordPlace(proxyUrl), sealed);
  if (password !== null) redactor.remember(password);
  return { proxy: { url: proxyUrl, user: proxyUser, password }, extraCaPem };
}
