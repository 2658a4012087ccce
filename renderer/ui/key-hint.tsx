import { useText } from '../i18n/text.tsx';
import classes from './key-hint.module.css';

const named = ['Space', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Delete'] as const;

/** Keys of a shortcut, by the names events give them where they have a word in the language. */
export function KeyHint({ keys }: { readonly keys: readonly string[] }) {
  const { t } = useText();
  const wordOf = (key: string) => {
    const name = named.find((one) => one === key);
    return name === undefined ? key : t(`page.part.key.${name}`);
  };
  return (
    <span className={classes.keys}>
      {keys.map((key) => (
        <kbd key={key} className={classes.key}>
          {wordOf(key)}
        </kbd>
      ))}
    </span>
  );
}
