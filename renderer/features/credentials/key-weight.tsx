import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { type CredentialView, credentialWeight } from '../../../shared/model/credential.ts';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { useCommand } from '../../state/use-command.ts';
import { useErrorToast } from '../../ui/use-error-toast.ts';
import classes from './fallback-order.module.css';

/** How often a key serves beside the others, where they take turns by weight. Kept when it is left or Enter is pressed. */
export function KeyWeight({ credential }: { readonly credential: CredentialView }) {
  const { t } = useText();
  const { call } = useApi();
  const toast = useErrorToast();
  const update = useCommand(call.credentials.update);
  const [typed, setTyped] = useState<number | string>(credential.weight);
  const keep = async () => {
    const weight = credentialWeight.safeParse(typed);
    if (!weight.success) return setTyped(credential.weight);
    if (weight.data === credential.weight) return;
    const target = { id: credential.id, expectedRevision: credential.revision };
    const outcome = await update.run({ ...target, weight: weight.data });
    if (outcome.ok) return;
    setTyped(credential.weight);
    toast(outcome.error);
  };
  return (
    <div className={classes.weight}>
      <span aria-hidden>{t('page.order.weightShort')}</span>
      <NumberInput
        size="xs"
        aria-label={t('page.order.weight', { label: credential.label })}
        min={0}
        max={1_000}
        allowDecimal={false}
        hideControls
        value={typed}
        onChange={setTyped}
        onBlur={() => void keep()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void keep();
        }}
      />
    </div>
  );
}
