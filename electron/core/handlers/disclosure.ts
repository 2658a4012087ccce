import { AppError } from '../../../shared/errors/app-error.ts';
import { ensure } from '../../../shared/errors/exhaustive.ts';
import { discloseFields, shownMs } from '../../services/reveal.ts';
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
    return { fields: { ...fields }, hideAt: ports.clock.now() + shownMs };
  }),
  copy: unlocked.credentials.copy.handler(async ({ input, context }) => {
    await guard(context.open, input.passphrase);
    const fields = discloseFields(context.service, input, 'credential.copied');
    const value = ensure(fields[input.field], 'a field without a value was refused');
    // A page on another machine's screen would not see this host's clipboard.
    const isHostCopying = copyOut !== null && context.session.capabilities.clipboardClears;
    if (isHostCopying) copyOut(value, context.open.locked);
    return { value: isHostCopying ? null : value, clearsAt: ports.clock.now() + shownMs };
  }),
});
