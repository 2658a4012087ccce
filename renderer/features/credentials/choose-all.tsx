import { useMemo } from 'react';
import type { CredentialView } from '../../../shared/model/credential.ts';
import { useText } from '../../i18n/text.tsx';
import { SelectBox } from '../../ui/select-box.tsx';
import { selectedPart, toggledAll } from '../../ui/selection.ts';
import { type ChosenKeys, useChosen } from './chosen-keys.ts';

type Props = {
  /** What the keys are called together. */
  readonly name: string;
  readonly keys: readonly CredentialView[];
  readonly chosen: ChosenKeys;
};

/** Chooses all keys of a group, or none of them; nothing where there is but one. */
export function ChooseAll({ name, keys, chosen }: Props) {
  const { t } = useText();
  const ids = useMemo(() => keys.map(({ id }) => id), [keys]);
  const state = useChosen(chosen, (selected) => selectedPart(selected, ids));
  if (keys.length < 2) return null;
  return (
    <SelectBox
      label={t('page.keys.chooseAll', { group: name })}
      state={state}
      onToggle={() => chosen.change(toggledAll(chosen.read(), ids))}
      isReachable
    />
  );
}
