import type { ScopeRef } from '../../../shared/contract/credentials.ts';
import type { ApiClient } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { findConnection } from './references.ts';

type ScopeOptions = {
  readonly org: string | undefined;
  readonly connection: string | undefined;
  readonly system: boolean;
};

/** Whose credentials are meant: one of `--org`, `--connection`, `--system`; null when none was said. */
export async function readScope(api: ApiClient, { org, connection, system }: ScopeOptions): Promise<ScopeRef | null> {
  const said = [org !== undefined, connection !== undefined, system].filter(Boolean).length;
  if (said > 1) throw chooseOneScope();
  if (system) return { kind: 'system' };
  if (org !== undefined) return { kind: 'organisation', organisation: org };
  return connection === undefined
    ? null
    : { kind: 'connection', connection: (await findConnection(api, connection)).id };
}

export const chooseOneScope = (): AppError =>
  new AppError('VALIDATION_FAILED', { field: '--org, --connection, --system', reason: 'chooseOne' });
