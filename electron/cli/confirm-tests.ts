import type { ApiClient } from '../../shared/contract/index.ts';
import type { TestTarget } from '../../shared/contract/tests.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import type { Context } from './command.ts';

type Wanted = { readonly target: TestTarget; readonly thorough: boolean; readonly confirmed: boolean };

/**
 * Says what tests cost and leave behind before they run.
 *
 * Throws CONFIRMATION_REQUIRED (confirmTests) where that is anything at all and nobody agreed to it.
 */
export async function confirmTests(api: ApiClient, wanted: Wanted, { world, translate }: Context): Promise<void> {
  const { target, thorough, confirmed } = wanted;
  const { total, paid, changing } = await api.tests.plan({ target, thorough });
  if (paid + changing === 0) return;
  if (!confirmed) {
    throw new AppError('CONFIRMATION_REQUIRED', {
      field: '--confirm',
      reason: 'confirmTests',
      params: { paid, changing },
    });
  }
  if (world.errors.isTerminal) world.errors.write(`${translate('cli.say.testPlan', { total, paid, changing })}\n`);
}
