import { Button, VisuallyHidden } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useText } from '../i18n/text.tsx';
import { Icon } from './icon.tsx';
import classes from './stepper.module.css';

export type Step<Id extends string> = {
  readonly id: Id;
  readonly label: string;
  readonly content: ReactNode;
  /** Whether what the step asks for is there. */
  readonly isComplete: boolean;
};

type Props<Id extends string> = {
  readonly label: string;
  readonly steps: readonly Step<Id>[];
  readonly current: Id;
  readonly onStep: (id: Id) => void;
  /** The button of the last step. */
  readonly finish: { readonly label: string; readonly onClick: () => void; readonly isRunning?: boolean };
};

/**
 * Work in steps: where one is, what is done, back and forth.
 *
 * Every step stays drawn once it was reached, only out of sight: going back loses nothing that was typed.
 */
export function Stepper<Id extends string>({ label, steps, current, onStep, finish }: Props<Id>) {
  const { t, format } = useText();
  const at = Math.max(
    0,
    steps.findIndex(({ id }) => id === current),
  );
  const furthest = useFurthest(at);
  const panel = useFocusOnChange(current);
  const panelId = useId();
  const step = steps[at];
  const before = steps[at - 1];
  const after = steps[at + 1];
  return (
    <div className={classes.stepper}>
      <ol className={classes.list} aria-label={label}>
        {steps.map(({ id, label: name, isComplete }, index) => {
          const isDone = isComplete && index <= furthest && index !== at;
          return (
            <li key={id} className={classes.step} aria-current={index === at ? 'step' : undefined} data-done={isDone}>
              <button type="button" className={classes.go} disabled={index > furthest} onClick={() => onStep(id)}>
                <span className={classes.mark} aria-hidden>
                  {isDone ? <Icon of={IconCheck} /> : format.number(index + 1)}
                </span>
                {name}
                {isDone && <VisuallyHidden>{t('page.part.step.done')}</VisuallyHidden>}
              </button>
            </li>
          );
        })}
      </ol>
      {steps.slice(0, furthest + 1).map(({ id, label: name, content }, index) => (
        <section
          key={id}
          id={index === at ? panelId : undefined}
          ref={index === at ? panel : undefined}
          className={classes.panel}
          aria-label={name}
          tabIndex={-1}
          hidden={index !== at}
        >
          {content}
        </section>
      ))}
      <footer className={classes.footer}>
        {before !== undefined && (
          <Button variant="default" onClick={() => onStep(before.id)}>
            {t('page.part.step.back')}
          </Button>
        )}
        {after === undefined ? (
          <Button disabled={step?.isComplete !== true} loading={finish.isRunning ?? false} onClick={finish.onClick}>
            {finish.label}
          </Button>
        ) : (
          <Button disabled={step?.isComplete !== true} onClick={() => onStep(after.id)}>
            {t('page.part.step.next')}
          </Button>
        )}
      </footer>
    </div>
  );
}

function useFurthest(at: number): number {
  const furthest = useRef(at);
  furthest.current = Math.max(furthest.current, at);
  return furthest.current;
}

/** Whoever goes on with a button that is about to change must hear where they are now. */
function useFocusOnChange(current: string) {
  const panel = useRef<HTMLElement>(null);
  const shown = useRef(current);
  useEffect(() => {
    if (shown.current !== current) panel.current?.focus();
    shown.current = current;
  }, [current]);
  return panel;
}
