import { IconBuildingSkyscraper, IconUsersGroup } from '@tabler/icons-react';
import { Icon } from './icon.tsx';
import { initialsOf } from './initials.ts';
import classes from './scope-mark.module.css';

type Props =
  | { readonly of: 'all' | 'system' }
  /** `slug` chooses the colour: it never changes, a name may. */
  | { readonly of: 'organisation'; readonly slug: string; readonly name: string };

const tones = 8;

/** A scope's tile: an organisation's initials on its colour. Decorative: the name always stands beside it. */
export function ScopeMark(props: Props) {
  if (props.of === 'organisation') {
    return (
      <span aria-hidden className={classes.tile} data-tone={toneOf(props.slug)}>
        {initialsOf(props.name)}
      </span>
    );
  }
  return (
    <span aria-hidden className={classes.tile}>
      <Icon of={props.of === 'all' ? IconUsersGroup : IconBuildingSkyscraper} />
    </span>
  );
}

/** One of a few tones, always the same for a short name. */
export const toneOf = (slug: string): number =>
  [...slug].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521, 7) % tones;
