import { KeyHint } from '../../ui/key-hint.tsx';
import { Panel } from '../../ui/panel.tsx';
import classes from './help-screen.module.css';

export type HelpEntry = { readonly words: string; readonly keys: readonly string[] };
export type HelpSection = { readonly title: string; readonly entries: readonly HelpEntry[]; readonly note?: string };

/** Every key the console listens to, by where it works. */
export function HelpScreen({ sections }: { readonly sections: readonly HelpSection[] }) {
  return (
    <div className={classes.sections}>
      {sections.map(({ title, entries, note }) => (
        <Panel key={title} title={title}>
          <dl className={classes.list}>
            {entries.map(({ words, keys }) => (
              <div key={words} className={classes.entry}>
                <dt>{words}</dt>
                <dd className={classes.keys}>
                  <KeyHint keys={keys} />
                </dd>
              </div>
            ))}
          </dl>
          {note !== undefined && <p className={classes.note}>{note}</p>}
        </Panel>
      ))}
    </div>
  );
}
