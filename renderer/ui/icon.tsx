import type { Icon as TablerIcon } from '@tabler/icons-react';
import classes from './icon.module.css';

type Props = { readonly of: TablerIcon; readonly size?: 'normal' | 'large' };

/** A decorative icon: the word beside it, or the label of the button it is in, says what it means. */
export function Icon({ of: Shape, size = 'normal' }: Props) {
  return <Shape aria-hidden className={classes[size] ?? ''} stroke={1.75} />;
}
