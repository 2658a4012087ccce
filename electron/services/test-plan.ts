import type { TestTarget } from '../../shared/contract/tests.ts';
import type { ServiceContext } from './service-context.ts';
import { planTests } from './test-targets.ts';

/** How many tests a run would make, at whom, and how many of them a person should agree to first. */
export type TestPlan = {
  readonly total: number;
  readonly paid: number;
  readonly changing: number;
  readonly providers: { readonly provider: string; readonly tests: number }[];
};

/** Counts what a run would do and runs nothing. Throws what the run itself would: NOT_FOUND, SECRET_REQUIRED. */
export function testPlan(context: ServiceContext, target: TestTarget, thorough: boolean): TestPlan {
  const plan = { total: 0, paid: 0, changing: 0 };
  const tests = new Map<string, number>();
  for (const { credential } of planTests(context, target)) {
    const probe = context.catalogue.get(credential.provider)?.probe;
    plan.total += 1;
    tests.set(credential.provider, (tests.get(credential.provider) ?? 0) + 1);
    if (probe?.cost !== 'free') plan.paid += 1;
    if (thorough && probe !== undefined && probe.thorough !== null) plan.changing += 1;
  }
  const providers = [...tests].map(([provider, count]) => ({ provider, tests: count }));
  return { ...plan, providers: providers.toSorted((a, b) => b.tests - a.tests) };
}
