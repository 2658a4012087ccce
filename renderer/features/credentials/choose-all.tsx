import type { CredentialView } from '../../../shared/model/credential.ts';
import { useText } from '../../i18n/text.tsx';
import { SelectBox } from '../../ui/select-box.tsx';
import { type Selection, useSelection } from '../../ui/selection.ts';

type Props = {
  /** What the keys are called together. */
  readonly name: string;
  readonly keys: readonly CredentialView[];
  readonly selection: Selection;
};

/** Chooses all keys of a group, or none of them; nothing where there is but one. */
export function ChooseAll({ name, keys, selection }: Props) {
  const { t } = useText();
  const { all } = useSelection(
    selection,
    keys.map(({ id }) => id),
  );
  if (all === null || keys.length < 2) return null;
  return (
    <SelectBox
      label={t('page.keys.chooseAll', { group: name })}
      state={all.state}
      onToggle={all.onToggle}
      isReachable
    />
  );
}
