import { useText } from '../i18n/text.tsx';
import classes from './filter-chips.module.css';

export type FilterOption<V extends string> = {
  readonly value: V;
  readonly label: string;
  /** How many it would leave. */
  readonly count?: number;
};

type Props<V extends string> = {
  /** What the chips are about. */
  readonly label: string;
  readonly options: readonly FilterOption<V>[];
  /** Values pressed now; none filters nothing. */
  readonly value: readonly V[];
  readonly onChange: (value: readonly V[]) => void;
};

/** Buttons that stay pressed, any number of them at once. */
export function FilterChips<V extends string>({ label, options, value, onChange }: Props<V>) {
  const { format } = useText();
  const toggle = (one: V) => onChange(value.includes(one) ? value.filter((other) => other !== one) : [...value, one]);
  return (
    <fieldset className={classes.chips} aria-label={label}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          className={classes.chip}
          aria-pressed={value.includes(option.value)}
          onClick={() => toggle(option.value)}
        >
          {option.label}
          {option.count !== undefined && <span className={classes.count}>{format.number(option.count)}</span>}
        </button>
      ))}
    </fieldset>
  );
}
