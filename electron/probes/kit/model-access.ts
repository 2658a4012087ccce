import { ProbeStop } from './probe-stop.ts';
import type { ProbeContext } from './provider-module.ts';

/** Shows, as the permission stage, whether the key may use the model the credential names; skipped where it names none. */
export async function requireModel({ stage, settings }: ProbeContext, models: readonly string[]): Promise<void> {
  const { model } = settings;
  if (typeof model !== 'string' || model === '') return;
  await stage('permission', async ({ note }) => {
    note({ model });
    if (!models.includes(model)) throw new ProbeStop({ cause: 'PERM_MODEL', confidence: 'sure', proven: true });
  });
}
