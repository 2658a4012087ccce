import { NumberInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import type { AppSettings, PlainSettings } from '../../../shared/model/settings.ts';
import { useText } from '../../i18n/text.tsx';
import { SaveNote } from './save-note.tsx';
import type { ControlProps } from './setting-row.tsx';
import { useSetting } from './use-setting.ts';

type NumberName = { [N in keyof PlainSettings]: number extends PlainSettings[N] ? N : never }[keyof PlainSettings];

type Props = ControlProps & {
  readonly name: NumberName;
  readonly least: number;
  readonly most: number;
  readonly unit?: string;
};

/** What is being typed, and the settings it began from: what others change meanwhile is not written over. */
type Typing = { readonly text: string | number; readonly since: AppSettings };

/** A whole number; Enter or leaving the field saves it, Esc takes back what was typed. */
export function NumberControl({ name, least, most, unit, label, helpId }: Props) {
  const { t, format } = useText();
  const { settings, value, change, note } = useSetting(name);
  const [typing, setTyping] = useState<Typing | null>(null);
  const typed = Number(typing?.text ?? value);
  const isSound = typing === null || (typing.text !== '' && Number.isInteger(typed) && typed >= least && typed <= most);
  const commit = () => {
    if (typing === null || !isSound) return;
    setTyping(null);
    if (typed !== typing.since[name]) change(typed, typing.since);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter') commit();
    if (event.key === 'Escape') setTyping(null);
  };
  return (
    <>
      <NumberInput
        aria-label={unit === undefined ? label : `${label} (${unit})`}
        aria-describedby={helpId}
        value={typing?.text ?? value}
        min={least}
        max={most}
        clampBehavior="none"
        allowDecimal={false}
        allowNegative={false}
        suffix={unit === undefined ? '' : ` ${unit}`}
        error={!isSound && t('page.settings.range', { least: format.number(least), most: format.number(most) })}
        onChange={(text) => setTyping((before) => ({ text, since: before?.since ?? settings }))}
        onBlur={commit}
        onKeyDown={onKey}
      />
      <SaveNote note={note} show={format.number} />
    </>
  );
}
