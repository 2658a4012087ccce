import { ensure } from '../../shared/errors/exhaustive.ts';
import { systemTenant } from '../../shared/model/ids.ts';
import type { Plan, PlanId } from '../../shared/model/plan.ts';
import { definedOf } from './defined-values.ts';
import { changedNames, requireRevision } from './expected-state.ts';
import { actOf, type Command, type ServiceContext } from './service-context.ts';

type PlanChanges = { readonly [Key in keyof Omit<Plan, 'id' | 'revision'>]?: Plan[Key] | undefined };

/** The service plans, cheapest first. */
export const listPlans = (context: ServiceContext): readonly Plan[] => context.store.read.plans.list();

/** Changes the limits of a plan, for every organisation that has it. */
export function setPlan(
  context: ServiceContext,
  input: Command & { readonly id: PlanId; readonly expectedRevision: number; readonly changes: PlanChanges },
): Plan {
  return context.store.write(actOf(context, 'plans.set', input), (tx) => {
    const before = ensure(tx.plans.get(input.id), 'every plan was seeded with the vault');
    requireRevision(before, input.expectedRevision);
    const after = { ...before, ...definedOf(input.changes), revision: before.revision + 1 };
    tx.plans.update(after);
    tx.audit({
      action: 'plan.changed',
      tenant: systemTenant,
      records: [after.id],
      changed: changedNames(before, after),
    });
    return after;
  });
}
