import { Switch } from '@mantine/core';
import { useText } from '../../i18n/text.tsx';
import { SaveNote } from './save-note.tsx';
import type { ControlProps } from './setting-row.tsx';
import { useSetting } from './use-setting.ts';

type Props = ControlProps & { readonly name: 'lockOnSleep' | 'lockOnScreenLock' };

/** A setting that is on or off; switching saves it. */
export function SwitchControl({ name, label, helpId }: Props) {
  const { t } = useText();
  const { value, change, note } = useSetting(name);
  return (
    <>
      <Switch
        aria-label={label}
        aria-describedby={helpId}
        checked={value}
        onChange={(event) => change(event.currentTarget.checked)}
      />
      <SaveNote note={note} show={(on) => t(on ? 'page.settings.save.on' : 'page.settings.save.off')} />
    </>
  );
}
