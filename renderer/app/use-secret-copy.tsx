import { type ReactNode, useState } from 'react';
import { FreshPassphrase, wantsFreshPassphrase } from '../features/credentials/fresh-passphrase.tsx';
import { useText } from '../i18n/text.tsx';
import { useApi } from '../state/api-context.tsx';
import { useSecretClipboard } from '../state/use-secret-clipboard.ts';
import { useTask } from '../state/use-task.ts';
import { useErrorToast } from '../ui/use-error-toast.ts';
import { useNotices } from '../ui/use-notices.ts';

/** The secret to copy, by names alone. */
type Wanted = { readonly id: string; readonly label: string; readonly field: string; readonly fieldName: string };

const noticeMs = 6_000;

/** Copies a secret from anywhere in the console. Where the engine wants the passphrase again, `dialog` asks for it. */
export function useSecretCopy(): { readonly copy: (wanted: Wanted) => void; readonly dialog: ReactNode } {
  const { t } = useText();
  const { call } = useApi();
  const clipboard = useSecretClipboard();
  const notify = useNotices();
  const toast = useErrorToast();
  const [asking, setAsking] = useState<Wanted | null>(null);
  const leave = useTask(
    async ({ wanted, passphrase }: { readonly wanted: Wanted; readonly passphrase: string | null }) => {
      const { id, label, field, fieldName } = wanted;
      await clipboard.put(`${id}/${field}`, await call.credentials.copy({ id, field, passphrase }));
      notify({ message: t('page.palette.copied', { field: fieldName, label }), shownMs: noticeMs });
    },
  );
  const start = async (wanted: Wanted) => {
    const outcome = await leave.run({ wanted, passphrase: null });
    if (outcome.ok) return;
    if (wantsFreshPassphrase(outcome.error)) setAsking(wanted);
    else toast(outcome.error);
  };
  const answer = async (wanted: Wanted, passphrase: string) => {
    const outcome = await leave.run({ wanted, passphrase });
    if (outcome.ok) setAsking(null);
  };
  const dialog = asking !== null && (
    <FreshPassphrase
      error={leave.error}
      isRunning={leave.isRunning}
      onSubmit={(passphrase) => void answer(asking, passphrase)}
      onClose={() => setAsking(null)}
    />
  );
  return { copy: (wanted) => void start(wanted), dialog };
}
