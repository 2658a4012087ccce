import type { CredentialView } from '../../../shared/model/credential.ts';
import type { ProviderId } from '../../../shared/model/ids.ts';

/** What the console around it does with keys. */
export type InfrastructureTools = {
  readonly onAdd: (provider: ProviderId) => void;
  readonly onEdit: (key: CredentialView) => void;
  readonly onTest: (key: CredentialView) => void;
  readonly isTesting: (id: string) => boolean;
};
