import type { CredentialId } from '../../shared/model/ids.ts';
import type { TestReport } from '../../shared/model/test-result.ts';
import { findCredential } from './find-credential.ts';
import type { ServiceContext } from './service-context.ts';

/** What tests found out about a credential, newest first; the store keeps the last 50. Throws NOT_FOUND. */
export function testHistory({ store }: ServiceContext, id: CredentialId): readonly TestReport[] {
  const { tenant } = findCredential(store.read, id);
  return store.read.testResults.history(tenant, id);
}
