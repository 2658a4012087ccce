import { SegmentedControl, Select } from '@mantine/core';
import type { PlainSettings } from '../../../shared/model/settings.ts';
import { SaveNote } from './save-note.tsx';
import type { ControlProps } from './setting-row.tsx';
import { type PlainName, useSetting } from './use-setting.ts';

type Props<N extends PlainName> = ControlProps & {
  readonly name: N;
  readonly options: readonly PlainSettings[N][];
  readonly labelOf: (option: PlainSettings[N]) => string;
  /** Few short options stand side by side, others in a list. */
  readonly look: 'side' | 'list';
};

/** A setting of a few options; choosing one saves it. */
export function ChoiceControl<N extends PlainName>({ name, options, labelOf, look, label, helpId }: Props<N>) {
  const { value, change, note } = useSetting(name);
  const choose = (key: string | null) => {
    const option = options.find((one) => String(one) === key);
    if (option !== undefined && option !== value) change(option);
  };
  const shared = {
    data: options.map((option) => ({ value: String(option), label: labelOf(option) })),
    value: String(value),
    onChange: choose,
    'aria-label': label,
    'aria-describedby': helpId,
  };
  return (
    <>
      {look === 'side' ? <SegmentedControl {...shared} size="sm" /> : <Select {...shared} />}
      <SaveNote note={note} show={labelOf} />
    </>
  );
}
