import type { OrderWarning } from '../../shared/model/credential-order.ts';
import type { CredentialId, ProviderId } from '../../shared/model/ids.ts';
import type { Facts } from '../../shared/model/test-result.ts';
import { hidden } from './mask.ts';

/** What of a key of an order its weaknesses follow from. */
export type OrderedKey = {
  readonly id: CredentialId;
  readonly provider: ProviderId;
  /** Whether a call could be given it now. */
  readonly usable: boolean;
  /** Facts of its last test. */
  readonly facts: Facts;
  /** Masks of its secret fields. */
  readonly masks: readonly string[];
};

/** Facts with which a vendor names the account a key belongs to. */
const accountFacts = [
  'organization',
  'account',
  'accountId',
  'team',
  'workspace',
  'project',
  'projects',
  'login',
] as const;

const textOf = (fact: Facts[string]): string => (Array.isArray(fact) ? fact.toSorted().join(', ') : String(fact));

type Sign = { readonly evidence: 'account' | 'mask'; readonly value: string };

/** The strongest thing known of whose key it is: what the vendor named, else what of the secret may be shown. */
function signOf({ facts, masks }: OrderedKey): Sign | null {
  const name = accountFacts.find((key) => facts[key] !== undefined && textOf(facts[key]) !== '');
  if (name !== undefined && facts[name] !== undefined) return { evidence: 'account', value: textOf(facts[name]) };
  // A mask that shows nothing of its secret is everybody's.
  const shown = masks.filter((mask) => mask.replace(hidden, '').length > 4);
  return shown.length === 0 || shown.length < masks.length ? null : { evidence: 'mask', value: shown.join(' ') };
}

/** Keys of one provider that show the same sign. */
function sameAccounts(keys: readonly OrderedKey[]): readonly OrderWarning[] {
  const groups = new Map<string, { readonly sign: Sign; readonly ids: CredentialId[] }>();
  for (const key of keys) {
    const sign = signOf(key);
    if (sign === null) continue;
    const name = JSON.stringify([key.provider, sign.evidence, sign.value]);
    const group = groups.get(name) ?? { sign, ids: [] };
    groups.set(name, group);
    group.ids.push(key.id);
  }
  return [...groups.values()]
    .filter(({ ids }) => ids.length > 1)
    .map(({ sign, ids }) => ({
      kind: 'sameAccount',
      credentials: ids,
      evidence: sign.evidence,
      value: sign.value.slice(0, 500),
    }));
}

/** What is weak about an order: too few keys that work, or several of one account, which fail together. */
export function orderWarnings(keys: readonly OrderedKey[]): readonly OrderWarning[] {
  if (keys.length === 0) return [];
  const usable = keys.filter((key) => key.usable);
  const few: OrderWarning = usable.length === 0 ? { kind: 'noneUsable' } : { kind: 'noFallback' };
  return [...(usable.length < 2 ? [few] : []), ...sameAccounts(keys)];
}
