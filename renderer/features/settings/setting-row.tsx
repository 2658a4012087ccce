import { type ReactNode, useId } from 'react';
import { useText } from '../../i18n/text.tsx';
import { rangesOf } from '../../ui/find-words.ts';
import { Highlighted } from '../../ui/highlighted.tsx';
import type { EntryName } from './sections.ts';
import classes from './setting-row.module.css';

/** What a control needs to be named by its row. */
export type ControlProps = { readonly label: string; readonly helpId: string };

type Props = {
  readonly entry: EntryName;
  /** Words searched for, to be marked. */
  readonly words: readonly string[];
  /** `beside`: a control beside its words; `below`: something larger under them. */
  readonly place: 'beside' | 'below';
  readonly children: (props: ControlProps) => ReactNode;
};

/** One setting: what it is, what it does, and its control. */
export function SettingRow({ entry, words, place, children }: Props) {
  const { t } = useText();
  const helpId = useId();
  const label = t(`page.settings.entry.${entry}.label`);
  const help = t(`page.settings.entry.${entry}.help`);
  return (
    <div className={classes.row} data-place={place} id={`setting-${entry}`}>
      <div className={classes.words}>
        <h3 className={classes.label}>
          <Highlighted text={label} ranges={rangesOf(label, words)} />
        </h3>
        <p id={helpId} className={classes.help}>
          <Highlighted text={help} ranges={rangesOf(help, words)} />
        </p>
      </div>
      <div className={classes.control}>{children({ label, helpId })}</div>
    </div>
  );
}
