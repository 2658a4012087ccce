import { AppError } from '../../../shared/errors/app-error.ts';
import { ensure } from '../../../shared/errors/exhaustive.ts';
import { discloseFields } from '../../services/reveal.ts';
import { getSettings } from '../../services/settings.ts';
import type { Api } from '../api.ts';
import type { EngineParts } from '../engine-parts.ts';

/** The ways a secret reaches a person: only after the guard let the session have it. */
export const disclosureHandlers = ({ unlocked }: Api, { guard, copyOut, ports }: EngineParts) => ({
  reveal: unlocked.credentials.reveal.handler(async ({ input, context }) => {
    if (input.field === null && context.session.origin !== 'cli') {
      throw new AppError('FORBIDDEN', { field: 'field', reason: 'required' });
    }
    await guard(context.open, input.passphrase);
    const fields = discloseFields(context.service, input, 'credential.revealed');
    return { fields: { ...fields }, hideAt: ports.clock.now() + getSettings(context.service).revealSeconds * 1_000 };
  }),
  copy: unlocked.credentials.copy.handler(async ({ input, context }) => {
    await guard(context.open, input.passphrase);
    const fields = discloseFields(context.service, input, 'credential.copied');
    const value = ensure(fields[input.field], 'a field without a value was refused');
    // A page on another machine's screen would not see this host's clipboard.
    const isHostCopying = copyOut !== null && context.session.capabilities.clipboardClears;
    const forMs = getSettings(context.service).clipboardSeconds * 1_000;
    if (isHostCopying) copyOut(value, forMs, context.open.locked);
    return { value: isHostCopying ? null : value, clearsAt: ports.clock.now() + forMs };
  }),
});
