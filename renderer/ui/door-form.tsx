import type { ReactNode, SubmitEvent } from 'react';
import classes from './door-form.module.css';
import { DoorHeading } from './door-heading.tsx';

type Props = {
  readonly title: string;
  readonly intro: string;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
};

/** The form on the way into the vault: a heading, a sentence, fields, one button. */
export function DoorForm({ title, intro, onSubmit, children }: Props) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <DoorHeading title={title} intro={intro} />
      {children}
    </form>
  );
}
