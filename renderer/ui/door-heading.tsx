import classes from './door-form.module.css';

type Props = { readonly title: string; readonly intro: string };

/** What a screen outside the vault is for. */
export function DoorHeading({ title, intro }: Props) {
  return (
    <header className={classes.heading}>
      <h1 className={classes.title}>{title}</h1>
      <p className={classes.intro}>{intro}</p>
    </header>
  );
}
