import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef, ReactNode } from 'react';
import { useText } from '../i18n/text.tsx';
import classes from './stat-tile.module.css';

type Tone = 'neutral' | 'active' | 'configuring' | 'error';

type Stat = {
  /** A number is written in the language; anything else stands as it is. */
  readonly value: ReactNode;
  readonly label: string;
  /** A short line below, such as a trend or a date. */
  readonly note?: ReactNode;
  /** What the number means. The label says it, too: colour is never the only cue. */
  readonly tone?: Tone;
};

/** A number and the word for it. */
export function StatTile(stat: Stat) {
  return (
    <div className={classes.tile} data-tone={stat.tone ?? 'neutral'}>
      <StatWords {...stat} />
    </div>
  );
}

type AnchorProps = Stat & Omit<ComponentPropsWithRef<'a'>, keyof Stat | 'children'>;

function StatAnchor({ value, label, note, tone = 'neutral', ...rest }: AnchorProps) {
  return (
    <a {...rest} className={classes.tile} data-tone={tone}>
      <StatWords value={value} label={label} note={note} />
    </a>
  );
}

/** A number and the word for it, that leads to what it counts: takes `to`, `params` and `search` like a link. */
export const StatTileLink = createLink(StatAnchor);

function StatWords({ value, label, note }: Omit<Stat, 'tone'>) {
  const { format } = useText();
  return (
    <>
      <span className={classes.value}>{typeof value === 'number' ? format.number(value) : value}</span>
      <span className={classes.label}>{label}</span>
      {note !== undefined && <span className={classes.note}>{note}</span>}
    </>
  );
}
