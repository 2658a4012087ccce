import { AppError } from '../../shared/errors/app-error.ts';
import type { KeyRing, RingKeys } from '../ports/key-ring.ts';
import type { Random } from '../ports/random.ts';
import { nonceLength } from './aes-gcm.ts';
import { unwrapDataKey, wrapDataKey } from './data-key-wrap.ts';
import { createDataKeys } from './data-keys.ts';
import { deriveKey } from './derive-key.ts';
import { createMac } from './mac.ts';
import { damagedField, openField, sealField } from './sealed-field.ts';

const dataKeyLength = 32;

const derivedKeys = (rootKey: Buffer, vaultId: string): RingKeys => ({
  header: deriveKey(rootKey, vaultId, 'chv/key/header/1'),
  page: deriveKey(rootKey, vaultId, 'chv/key/page/1'),
  audit: deriveKey(rootKey, vaultId, 'chv/key/audit/1'),
  manifest: deriveKey(rootKey, vaultId, 'chv/key/manifest/1'),
  dataKeys: deriveKey(rootKey, vaultId, 'chv/key/data-keys/1'),
  backup: deriveKey(rootKey, vaultId, 'chv/key/backup/1'),
});

/** A copy in memory of its own: the shared pool of small buffers is never overwritten. */
const ownCopy = (key: Buffer): Buffer => {
  const copy = Buffer.allocUnsafeSlow(key.length);
  key.copy(copy);
  return copy;
};

/** The same keys in memory of their own. */
export const copyOfKeys = (keys: RingKeys): RingKeys => ({
  header: ownCopy(keys.header),
  page: ownCopy(keys.page),
  audit: ownCopy(keys.audit),
  manifest: ownCopy(keys.manifest),
  dataKeys: ownCopy(keys.dataKeys),
  backup: ownCopy(keys.backup),
});

type RingParts = { readonly vaultId: string; readonly random: Random };

/** The keys of one unlocked vault. The root key itself is not kept: the caller overwrites it after this returns. */
export const createKeyRing = ({ rootKey, ...parts }: RingParts & { readonly rootKey: Buffer }): KeyRing =>
  keyRingOf({ ...parts, keys: derivedKeys(rootKey, parts.vaultId) });

/** The ring of keys that were derived before, such as those a backup carries. They are its own from here on. */
export const keyRingOf = ({ vaultId, keys, random }: RingParts & { readonly keys: RingKeys }): KeyRing => {
  const dataKeys = createDataKeys();
  const auditMac = createMac(keys.audit);
  const manifestMac = createMac(keys.manifest);
  let closed = false;

  const whileOpen =
    <Input extends readonly unknown[], Output>(run: (...input: Input) => Output) =>
    (...input: Input): Output => {
      if (closed) throw new AppError('VAULT_LOCKED');
      return run(...input);
    };

  return {
    vaultId,
    headerKey: whileOpen(() => ownCopy(keys.header)),
    pageKey: whileOpen(() => ownCopy(keys.page)),
    auditMac: whileOpen(auditMac.of),
    manifestMac: whileOpen(manifestMac.of),
    backupKey: whileOpen(() => ownCopy(keys.backup)),
    exportKeys: whileOpen(() => copyOfKeys(keys)),
    mintDataKey: whileOpen((tenant, generation) => {
      const key = random.bytes(dataKeyLength);
      const place = { vaultId, tenant, generation, wrappingKey: keys.dataKeys };
      const wrapped = wrapDataKey(place, key, random.bytes(nonceLength));
      dataKeys.add(tenant, { generation, key });
      return { tenant, generation, wrapped };
    }),
    addDataKey: whileOpen(({ tenant, generation, wrapped }) => {
      const place = { vaultId, tenant, generation, wrappingKey: keys.dataKeys };
      dataKeys.add(tenant, { generation, key: unwrapDataKey(place, wrapped) });
    }),
    adoptDataKey: whileOpen(({ tenant, generation, wrapped }, wrappingKey) => {
      const place = { vaultId, tenant, generation };
      const key = unwrapDataKey({ ...place, wrappingKey }, wrapped);
      const adopted = wrapDataKey({ ...place, wrappingKey: keys.dataKeys }, key, random.bytes(nonceLength));
      dataKeys.add(tenant, { generation, key });
      return { tenant, generation, wrapped: adopted };
    }),
    dropDataKey: whileOpen(dataKeys.drop),
    seal: whileOpen((context, value) => {
      const dataKey = dataKeys.newest(context.tenant);
      if (dataKey === undefined) throw damagedField(context);
      return sealField({ ...context, vaultId }, dataKey, { value, nonce: random.bytes(nonceLength) });
    }),
    open: whileOpen((context, sealed) =>
      openField({ ...context, vaultId }, sealed, (generation) => dataKeys.ofGeneration(context.tenant, generation)),
    ),
    close: () => {
      closed = true;
      for (const key of Object.values(keys)) key.fill(0);
      auditMac.clear();
      manifestMac.clear();
      dataKeys.clear();
    },
  };
};
