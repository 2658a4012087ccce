import { AppError } from '../../../shared/errors/app-error.ts';
import { exportOrganisation } from '../../services/export-organisation.ts';
import { proveInherited } from '../../services/inherited-infrastructure.ts';
import { getOrganisation, listOrganisations } from '../../services/organisation-queries.ts';
import {
  createOrganisation,
  removeOrganisation,
  restoreOrganisation,
  updateOrganisation,
} from '../../services/organisations.ts';
import { rotateKey } from '../../services/rotate-key.ts';
import { shredOrganisation } from '../../services/shred.ts';
import type { Api } from '../api.ts';
import type { EngineParts } from '../engine-parts.ts';
import { shredWorld } from '../shred-world.ts';
import { openVaultOf } from '../vault-access.ts';

export const organisationHandlers = ({ unlocked }: Api, parts: EngineParts) => ({
  list: unlocked.organisations.list.handler(({ input, context }) => ({
    organisations: [...listOrganisations(context.service, input)],
  })),
  get: unlocked.organisations.get.handler(({ input, context }) => getOrganisation(context.service, input.organisation)),
  create: unlocked.organisations.create.handler(({ input, context }) => createOrganisation(context.service, input)),
  update: unlocked.organisations.update.handler(async ({ input, context }) => {
    const probing = { prober: parts.prober, signal: context.open.locked };
    return updateOrganisation(context.service, input, await proveInherited(context.service, probing, input));
  }),
  remove: unlocked.organisations.remove.handler(({ input, context }) => removeOrganisation(context.service, input)),
  restore: unlocked.organisations.restore.handler(({ input, context }) => restoreOrganisation(context.service, input)),
  shred: unlocked.organisations.shred.handler(({ input, context }) => {
    const shredded = shredOrganisation(context.service, input, shredWorld(parts.ports, openVaultOf(parts)));
    return { ...shredded, remainingBackups: [...shredded.remainingBackups] };
  }),
  rotateKey: unlocked.organisations.rotateKey.handler(({ input, context }) =>
    rotateKey(context.service, input.organisation, context.open.locked),
  ),
  export: unlocked.organisations.export.handler(async ({ input, context }) => {
    const { organisation, withSecrets, confirm, passphrase } = input;
    if (withSecrets) {
      if (context.session.origin !== 'cli')
        throw new AppError('FORBIDDEN', { field: 'withSecrets', reason: 'commandLineOnly' });
      await parts.guard(context.open, passphrase);
    }
    const order = { organisation, withSecrets, seal: { kind: 'plain', confirm } } as const;
    return exportOrganisation(context.service, order, context.open.locked);
  }),
});
