import { ensure } from '../../shared/errors/exhaustive.ts';
import { type Hlc, nextHlc, stampOf } from '../../shared/model/hlc.ts';
import type { DeviceId, Tenant } from '../../shared/model/ids.ts';
import type { KeyRing, SealContext, WrappedDataKey } from '../ports/key-ring.ts';
import { dataKeyWrites, sealsPerKey } from './data-key-table.ts';
import type { Writable } from './handles.ts';
import type { SealedValue } from './setting-table.ts';

/** Where a value belongs, without when it was written. */
export type SealPlace = Omit<SealContext, 'stamp'>;

/** Seals values inside one transaction: each gets the next stamp, and each tenant's key counts its uses. */
export type Sealer = {
  readonly seal: (place: SealPlace, value: string) => SealedValue;
  /** Gives a tenant its next data key. */
  readonly mintDataKey: (tenant: Tenant) => void;
  /** The last stamped moment, to be kept with the transaction. */
  readonly hlc: () => Hlc;
  /** Takes the minted keys back: their transaction failed, and nothing may be sealed under what was not stored. */
  readonly dropMinted: () => void;
};

export function createSealer(
  db: Writable,
  ring: KeyRing,
  from: { readonly hlc: Hlc; readonly device: () => DeviceId },
): Sealer {
  let hlc = from.hlc;
  const minted: WrappedDataKey[] = [];
  const dataKeys = dataKeyWrites(db);
  const mintDataKey = (tenant: Tenant): void => {
    const generation = (dataKeys.newest(tenant)?.generation ?? 0) + 1;
    const key = ring.mintDataKey(tenant, generation);
    minted.push(key);
    dataKeys.insert(key);
  };
  const countSeal = (tenant: Tenant): void => {
    const newest = ensure(dataKeys.newest(tenant), 'a tenant gets its data key before anything is sealed for it');
    if (newest.sealedCount >= sealsPerKey) mintDataKey(tenant);
    const { generation } = ensure(dataKeys.newest(tenant), 'minting stored one');
    dataKeys.countSeal(tenant, generation);
  };
  return {
    mintDataKey,
    hlc: () => hlc,
    dropMinted: () => {
      for (const { tenant, generation } of minted) ring.dropDataKey(tenant, generation);
    },
    seal: (place, value) => {
      countSeal(place.tenant);
      hlc = nextHlc(hlc, hlc.at);
      const stamp = stampOf(hlc, from.device());
      return { stamp, sealed: ring.seal({ ...place, stamp }, value) };
    },
  };
}
