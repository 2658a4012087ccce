import { rangesOf, wordsOf } from '../../ui/find-words.ts';
import { Highlighted } from '../../ui/highlighted.tsx';
import { Icon } from '../../ui/icon.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import classes from './palette.module.css';
import type { PaletteCommand } from './palette-command.ts';

type Props = { readonly command: PaletteCommand; readonly typed: string };

/** A command or place, with its own shortcut to be learnt. */
export function CommandLine({ command, typed }: Props) {
  return (
    <>
      <span className={classes.icon}>
        <Icon of={command.icon} />
      </span>
      <span className={classes.words}>
        <span className={classes.name}>
          <Highlighted text={command.words} ranges={rangesOf(command.words, wordsOf(typed))} />
        </span>
      </span>
      {command.keys.length > 0 && <KeyHint keys={command.keys} />}
    </>
  );
}
