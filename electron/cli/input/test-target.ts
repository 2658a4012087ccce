import type { ApiClient } from '../../../shared/contract/index.ts';
import type { TestTarget } from '../../../shared/contract/tests.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { Context } from '../command.ts';
import { readCredentialValues } from './credential-values.ts';
import { asProviderId, findCredential } from './references.ts';

type TestOptions = {
  readonly credentials: readonly string[];
  readonly org: string | undefined;
  readonly all: boolean;
  readonly provider: string | undefined;
  readonly stdin: boolean;
  readonly 'confirm-destination': string | undefined;
};

/** A target once the engine is unlocked. Whatever can be refused before that was. */
type LateTarget = (api: ApiClient) => Promise<TestTarget>;

/** What to test: exactly one of credentials, an organisation, a provider, all, or values that are not saved. */
export async function readTestTarget(options: TestOptions, context: Context): Promise<LateTarget> {
  const { credentials, org, all, provider, stdin } = options;
  const said = [credentials.length > 0, org !== undefined, all, provider !== undefined].filter(Boolean).length;
  if (said !== 1 || (stdin && provider === undefined)) {
    const field = '--credential, --org, --all, --provider, --provider --stdin';
    throw new AppError('VALIDATION_FAILED', { field, reason: 'chooseOne' });
  }
  if (all) return async () => ({ kind: 'all' });
  if (org !== undefined) return async () => ({ kind: 'organisation', organisation: org });
  if (provider !== undefined && stdin) return readUnsaved(provider, options, context);
  if (provider !== undefined) {
    const id = asProviderId(provider);
    return async () => ({ kind: 'provider', provider: id });
  }
  return async (api) => {
    const found = await Promise.all(credentials.map((reference) => findCredential(api, reference)));
    return { kind: 'credentials', ids: found.map(({ id }) => id) };
  };
}

async function readUnsaved(provider: string, options: TestOptions, context: Context): Promise<LateTarget> {
  const id = asProviderId(provider);
  const { fields = {}, settings = {} } = await readCredentialValues(context);
  const confirmDestination = options['confirm-destination'] ?? null;
  return async () => ({ kind: 'unsaved', provider: id, fields, settings, saved: null, confirmDestination });
}
