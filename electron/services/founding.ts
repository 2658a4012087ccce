import { deviceId, memberId, systemTenant } from '../../shared/model/ids.ts';
import type { Language } from '../../shared/model/language.ts';
import type { Actor } from '../../shared/model/member.ts';
import type { Plan } from '../../shared/model/plan.ts';
import { firstSettings } from '../../shared/model/settings.ts';
import type { Clock } from '../ports/clock.ts';
import type { Random } from '../ports/random.ts';
import type { Store } from '../store/store.ts';

const unlimited = {
  executionsPerMonth: null,
  tokensPerDay: null,
  requestsPerMinute: null,
  concurrency: null,
  defaultBudgetNanoUsd: null,
  revision: 1,
} as const;

/** What a new vault's plans say. Data: the agency edits them. Budgets in nano-USD (10^9 are one dollar). */
const firstPlans: readonly Plan[] = [
  {
    ...unlimited,
    id: 'free',
    name: 'Free',
    executionsPerMonth: 100,
    tokensPerDay: 50_000,
    requestsPerMinute: 10,
    concurrency: 1,
    defaultBudgetNanoUsd: '5000000000',
  },
  {
    ...unlimited,
    id: 'basic',
    name: 'Basic',
    executionsPerMonth: 1_000,
    tokensPerDay: 500_000,
    requestsPerMinute: 30,
    concurrency: 3,
    defaultBudgetNanoUsd: '50000000000',
  },
  {
    ...unlimited,
    id: 'pro',
    name: 'Pro',
    executionsPerMonth: 10_000,
    tokensPerDay: 5_000_000,
    requestsPerMinute: 120,
    concurrency: 10,
    defaultBudgetNanoUsd: '500000000000',
  },
  { ...unlimited, id: 'enterprise', name: 'Enterprise' },
];

export type Founding = {
  readonly store: Store;
  readonly clock: Clock;
  readonly random: Random;
  readonly memberName: string;
  readonly language: Language;
  readonly origin: Actor['origin'];
};

/** Writes what every vault begins with: this device, its admin, the agency's own data key, settings and plans. */
export function foundVault({ store, clock, random, memberName, language, origin }: Founding): void {
  const member = memberId.parse(random.uuid(clock.now()));
  const device = deviceId.parse(random.uuid(clock.now()));
  store.write({ actor: { member, device, origin } }, (tx) => {
    tx.identify(device, member);
    tx.mintDataKey(systemTenant);
    tx.members.insert({ id: member, name: memberName, role: 'admin', createdAt: tx.at });
    tx.members.insertDevice({ id: device, name: '', createdAt: tx.at });
    tx.settings.put({ ...firstSettings, language });
    for (const plan of firstPlans) tx.plans.insert(plan);
    tx.audit({ action: 'vault.created', tenant: systemTenant, records: [member, device] });
  });
}
