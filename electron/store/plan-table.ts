import type { Plan, PlanId } from '../../shared/model/plan.ts';
import type { Readable, Writable } from './handles.ts';

const columns = `id, name, executions_per_month as executionsPerMonth, tokens_per_day as tokensPerDay,
  requests_per_minute as requestsPerMinute, concurrency, default_budget_nano_usd as defaultBudgetNanoUsd, revision`;

/** The agency's service plans, cheapest first as they were seeded. */
export const planReads = (db: Readable) => ({
  list: (): readonly Plan[] =>
    db.all<Plan>(
      `select ${columns} from plan
       order by case id when 'free' then 0 when 'basic' then 1 when 'pro' then 2 else 3 end`,
    ),
  get: (id: PlanId): Plan | undefined => db.one<Plan>(`select ${columns} from plan where id = $id`, { id }),
});

export const planWrites = (db: Writable) => ({
  ...planReads(db),
  insert: (plan: Plan): void =>
    void db.run(
      `insert into plan (id, name, executions_per_month, tokens_per_day, requests_per_minute, concurrency,
         default_budget_nano_usd, revision)
       values ($id, $name, $executionsPerMonth, $tokensPerDay, $requestsPerMinute, $concurrency,
         $defaultBudgetNanoUsd, $revision)`,
      plan,
    ),
  update: (plan: Plan): void =>
    void db.run(
      `update plan set name = $name, executions_per_month = $executionsPerMonth, tokens_per_day = $tokensPerDay,
         requests_per_minute = $requestsPerMinute, concurrency = $concurrency,
         default_budget_nano_usd = $defaultBudgetNanoUsd, revision = $revision
       where id = $id`,
      plan,
    ),
});
