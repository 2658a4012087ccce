import type { ModelList } from './model-list.ts';
import { ProbeStop } from './probe-stop.ts';
import type { ProbeContext } from './provider-module.ts';

/** Shows, as the permission stage, whether the key may use the model the credential names; skipped where it names none. */
export async function requireModel({ stage, settings }: ProbeContext, { ids, whole }: ModelList): Promise<void> {
  const { model } = settings;
  if (typeof model !== 'string' || model === '') return;
  await stage('permission', async ({ note, warn }) => {
    note({ model });
    if (ids.includes(model)) return;
    if (whole) throw new ProbeStop({ cause: 'PERM_MODEL', confidence: 'sure', proven: true });
    // It may stand in the part of the list that was not read.
    warn();
  });
}
