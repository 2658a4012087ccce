import classes from './select-box.module.css';

type Props = {
  readonly label: string;
  readonly state: 'all' | 'some' | 'none';
  /** `isRange`: with Shift, up to the box that was clicked before. */
  readonly onToggle: (isRange: boolean) => void;
  /** Whether Tab stops here: in a list of many, only in the row the keyboard is on. */
  readonly isReachable: boolean;
};

/** A bare checkbox that is cheap enough for every row of a long table. */
export function SelectBox({ label, state, onToggle, isReachable }: Props) {
  return (
    <input
      type="checkbox"
      className={classes.box}
      data-selects
      aria-label={label}
      tabIndex={isReachable ? 0 : -1}
      checked={state === 'all'}
      ref={(input) => {
        if (input !== null) input.indeterminate = state === 'some';
      }}
      onMouseDown={(event) => {
        // With Shift, the browser would mark all text in between.
        if (!event.shiftKey) return;
        event.preventDefault();
        event.currentTarget.focus();
      }}
      onChange={({ nativeEvent }) => onToggle(nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)}
    />
  );
}
