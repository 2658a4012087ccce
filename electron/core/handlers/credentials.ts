import {
  moveCredential,
  removeCredential,
  restoreCredential,
  setCredentialActive,
} from '../../services/arrange-credentials.ts';
import { createCredential } from '../../services/create-credential.ts';
import { getCredential, listCredentials } from '../../services/credential-queries.ts';
import { orderOverview } from '../../services/order-overview.ts';
import { trustHostKey } from '../../services/trusted-host-keys.ts';
import { updateCredential } from '../../services/update-credential.ts';
import type { Api } from '../api.ts';
import type { EngineParts } from '../engine-parts.ts';
import { disclosureHandlers } from './disclosure.ts';

export const credentialHandlers = (api: Api, parts: EngineParts) => {
  const { credentials } = api.unlocked;
  return {
    list: credentials.list.handler(({ input, context }) => ({
      credentials: [...listCredentials(context.service, input)],
    })),
    get: credentials.get.handler(({ input, context }) => getCredential(context.service, input.id)),
    create: credentials.create.handler(({ input, context }) => createCredential(context.service, input)),
    update: credentials.update.handler(({ input, context }) => updateCredential(context.service, input)),
    order: credentials.order.handler(({ input, context }) => orderOverview(context.service, input)),
    move: credentials.move.handler(({ input, context }) => ({
      credentials: [...moveCredential(context.service, input).credentials],
    })),
    setActive: credentials.setActive.handler(({ input, context }) => setCredentialActive(context.service, input)),
    remove: credentials.remove.handler(({ input, context }) => removeCredential(context.service, input)),
    trustHostKey: credentials.trustHostKey.handler(({ input, context }) => trustHostKey(context.service, input)),
    restore: credentials.restore.handler(({ input, context }) => restoreCredential(context.service, input)),
    ...disclosureHandlers(api, parts),
  };
};
