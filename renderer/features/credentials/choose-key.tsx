import type { CredentialView } from '../../../shared/model/credential.ts';
import { useText } from '../../i18n/text.tsx';
import { SelectBox } from '../../ui/select-box.tsx';
import { type ChosenKeys, useChosen } from './chosen-keys.ts';

type Props = { readonly credential: Pick<CredentialView, 'id' | 'label'>; readonly chosen: ChosenKeys };

/** Chooses a key of a list, or lets it go. */
export function ChooseKey({ credential: { id, label }, chosen }: Props) {
  const { t } = useText();
  const isChosen = useChosen(chosen, (selected) => selected.has(id));
  return (
    <SelectBox
      label={t('page.part.table.select', { row: label })}
      state={isChosen ? 'all' : 'none'}
      onToggle={(isRange) => chosen.toggle(id, isRange)}
      isReachable
    />
  );
}
