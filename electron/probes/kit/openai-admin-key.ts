import { checkKeyKind } from './key-kind.ts';
import type { ProbeContext } from './provider-module.ts';

/** OpenAI's keys that manage an organisation call no model: such a one ends the test before it is sent. */
export async function refuseAdminKey(context: ProbeContext): Promise<void> {
  if (context.fields.apiKey?.startsWith('sk-admin-') !== true) return;
  await checkKeyKind(context, { facts: { field: 'apiKey', keyKind: 'admin' }, cause: 'FMT_PREFIX' });
}
