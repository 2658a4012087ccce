import type { ModelRefresh } from '../../shared/contract/models.ts';
import type { TestTarget } from '../../shared/contract/tests.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import type { CredentialId } from '../../shared/model/ids.ts';
import type { TestReport } from '../../shared/model/test-result.ts';
import { findCredential } from './find-credential.ts';
import type { ServiceContext } from './service-context.ts';
import { runTests, type TestWorld } from './test-run.ts';

/**
 * Tests a credential as ever, and says what its list of models is then.
 *
 * Throws as a run of tests does, and CANCELLED when it was ended before there was a result.
 */
export async function refreshModels(
  context: ServiceContext,
  credential: CredentialId,
  world: TestWorld,
): Promise<ModelRefresh> {
  const { tenant } = findCredential(context.store.read, credential);
  const reports: TestReport[] = [];
  const target: TestTarget = { kind: 'credentials', ids: [credential] };
  for await (const { results } of runTests(context, { target, thorough: false, offlineWaitSeconds: 0 }, world)) {
    reports.push(...results.map(({ credential: _tested, ...report }) => report));
  }
  const [report] = reports;
  if (report === undefined) throw new AppError('CANCELLED');
  const list = context.store.read.modelLists.get(tenant, credential);
  return {
    report,
    models: list?.ids.length ?? null,
    whole: list?.whole ?? true,
    fetchedAt: list?.fetchedAt ?? null,
  };
}
