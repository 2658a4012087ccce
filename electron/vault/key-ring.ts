import { createHmac } from 'node:crypto';
import { AppError } from '../../shared/errors/app-error.ts';
import type { KeyRing } from '../ports/key-ring.ts';
import type { Random } from '../ports/random.ts';
import { nonceLength } from './aes-gcm.ts';
import { unwrapDataKey, wrapDataKey } from './data-key-wrap.ts';
import { createDataKeys } from './data-keys.ts';
import { deriveKey } from './derive-key.ts';
import { damagedField, openField, sealField } from './sealed-field.ts';

const dataKeyLength = 32;

const derivedKeys = (rootKey: Buffer, vaultId: string) => ({
  page: deriveKey(rootKey, vaultId, 'chv/key/page/1'),
  audit: deriveKey(rootKey, vaultId, 'chv/key/audit/1'),
  manifest: deriveKey(rootKey, vaultId, 'chv/key/manifest/1'),
  dataKeys: deriveKey(rootKey, vaultId, 'chv/key/data-keys/1'),
});

const mac = (key: Buffer, data: Buffer): Buffer => createHmac('sha256', key).update(data).digest();

/** A copy in memory of its own: the shared pool of small buffers is never overwritten. */
const ownCopy = (key: Buffer): Buffer => {
  const copy = Buffer.allocUnsafeSlow(key.length);
  key.copy(copy);
  return copy;
};

/** The keys of one unlocked vault. The root key itself is not kept: the caller overwrites it after this returns. */
export const createKeyRing = ({
  vaultId,
  rootKey,
  random,
}: {
  readonly vaultId: string;
  readonly rootKey: Buffer;
  readonly random: Random;
}): KeyRing => {
  const keys = derivedKeys(rootKey, vaultId);
  const dataKeys = createDataKeys();
  let closed = false;

  const whileOpen =
    <Input extends readonly unknown[], Output>(run: (...input: Input) => Output) =>
    (...input: Input): Output => {
      if (closed) throw new AppError('VAULT_LOCKED');
      return run(...input);
    };

  return {
    vaultId,
    pageKey: whileOpen(() => ownCopy(keys.page)),
    auditMac: whileOpen((data) => mac(keys.audit, data)),
    manifestMac: whileOpen((data) => mac(keys.manifest, data)),
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
      dataKeys.clear();
    },
  };
};
