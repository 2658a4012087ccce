import type { ScopeRef } from '../../../shared/contract/credentials.ts';
import type { ApiClient } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { findConnection } from './references.ts';

type ScopeOptions = {
  readonly org: string | undefined;
  readonly connection: string | undefined;
  readonly system: boolean;
};

/** A scope once the engine is unlocked: a connection may be named by its name. */
type LateScope = (api: ApiClient) => Promise<ScopeRef>;

export const chooseOneScope = (): AppError =>
  new AppError('VALIDATION_FAILED', { field: '--org, --connection, --system', reason: 'chooseOne' });

/** Whose credentials are meant: one of `--org`, `--connection`, `--system`; null when none was said. */
export function readScope({ org, connection, system }: ScopeOptions): LateScope | null {
  const said = [org !== undefined, connection !== undefined, system].filter(Boolean).length;
  if (said > 1) throw chooseOneScope();
  if (system) return async () => ({ kind: 'system' });
  if (org !== undefined) return async () => ({ kind: 'organisation', organisation: org });
  if (connection === undefined) return null;
  return async (api) => ({ kind: 'connection', connection: (await findConnection(api, connection)).id });
}
