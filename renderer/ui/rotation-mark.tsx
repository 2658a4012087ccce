import { IconReplace } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { CredentialId } from '../../shared/model/ids.ts';
import type { Rotation } from '../../shared/model/rotation.ts';
import { useText } from '../i18n/text.tsx';
import { useOpenRotation } from '../state/use-open-rotations.ts';
import { Icon } from './icon.tsx';
import classes from './rotation-mark.module.css';

/** How far a rotation is, from the side of one of its keys. */
export function useRotationWords(): (rotation: Rotation, side: 'old' | 'new') => string {
  const { t, format } = useText();
  return ({ step, held, credential, replacement, retireAt }, side) => {
    const names = { old: credential.label, label: replacement.label };
    if (step === 'keyAdded' || step === 'tested') return t(`page.rotation.mark.${side}.${step}`, names);
    if (held) return t(`page.rotation.mark.${side}.held`, names);
    return t(`page.rotation.mark.${side}.overlapping`, {
      ...names,
      at: retireAt === null ? '' : format.dateTime(retireAt),
    });
  };
}

/** That a key is being rotated, how far that is and until when the old one stays; leads there. Nothing where it is not. */
export function RotationMark({ id }: { readonly id: CredentialId }) {
  const rotation = useOpenRotation(id);
  const words = useRotationWords();
  if (rotation === undefined) return null;
  const text = words(rotation, rotation.credential.id === id ? 'old' : 'new');
  return (
    <Link
      to="/keys/$credential/rotate"
      params={{ credential: id }}
      className={classes.mark ?? ''}
      data-held={rotation.held}
    >
      <Icon of={IconReplace} />
      {text}
    </Link>
  );
}
