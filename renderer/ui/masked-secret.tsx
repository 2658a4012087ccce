import { VisuallyHidden } from '@mantine/core';
import { IconCopy, IconEye, IconEyeOff } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../i18n/text.tsx';
import { useCountdown } from '../state/use-countdown.ts';
import { useDeadline } from '../state/use-deadline.ts';
import { CopiedNote } from './copied-note.tsx';
import { CountdownRing } from './countdown-ring.tsx';
import { IconButton } from './icon-button.tsx';
import { maskEnding } from './mask-ending.ts';
import classes from './masked-secret.module.css';

/** A value on its way out, for as long as it may be seen. */
export type ShownSecret = { readonly value: string; readonly hideAt: number };

type Props = {
  /** What the secret is called, such as "API key of prod-1": names it and its buttons. */
  readonly name: string;
  readonly mask: string;
  /** The value while it is seen. The caller holds it in a component's state and nowhere else. */
  readonly shown: ShownSecret | null;
  readonly onReveal: () => void;
  /** The button, or the time being over. */
  readonly onHide: () => void;
  readonly onCopy: () => void;
  /** When the clipboard is emptied of it; null while it is not on it. */
  readonly copiedUntil: number | null;
  readonly isBusy?: boolean;
};

/** A secret behind its mask, with the buttons that show it for a while or copy it. What is said aloud is never the value. */
export function MaskedSecret(props: Props) {
  const { name, mask, shown, onReveal, onHide, onCopy, copiedUntil, isBusy = false } = props;
  const { t } = useText();
  useDeadline(shown?.hideAt ?? null, onHide);
  return (
    <div className={classes.secret}>
      <div className={classes.line}>
        {shown === null ? <Mask name={name} mask={mask} /> : <code className={classes.value}>{shown.value}</code>}
        <IconButton
          icon={shown === null ? IconEye : IconEyeOff}
          label={t(shown === null ? 'page.part.secret.reveal' : 'page.part.secret.hide', { name })}
          loading={isBusy}
          onClick={shown === null ? onReveal : onHide}
        />
        <IconButton icon={IconCopy} label={t('page.part.secret.copy', { name })} onClick={onCopy} />
      </div>
      {shown !== null && <TimeLeft hideAt={shown.hideAt} />}
      <SpokenState name={name} hideAt={shown?.hideAt ?? null} />
      <CopiedNote clearsAt={copiedUntil} />
    </div>
  );
}

function Mask({ name, mask }: Pick<Props, 'name' | 'mask'>) {
  const { t } = useText();
  const ending = maskEnding(mask);
  const words =
    ending === null ? t('page.part.secret.hidden', { name }) : t('page.part.secret.hiddenEnds', { name, ending });
  return (
    <span className={classes.mask} role="img" aria-label={words}>
      {mask}
    </span>
  );
}

function TimeLeft({ hideAt }: { readonly hideAt: number }) {
  const { t } = useText();
  const seconds = useCountdown(hideAt) ?? 0;
  const [all] = useState(seconds);
  return (
    <span className={classes.left} aria-hidden>
      <CountdownRing left={all === 0 ? 0 : seconds / all} />
      {t('page.part.secret.left', { count: seconds })}
    </span>
  );
}

/** Says once that it is visible and for how long, and once that it is not any more. */
function SpokenState({ name, hideAt }: { readonly name: string; readonly hideAt: number | null }) {
  const { t } = useText();
  const seconds = useCountdown(hideAt);
  const [first, setFirst] = useState<number | null>(null);
  const wasShown = useRef(false);
  useEffect(() => {
    if (hideAt !== null) wasShown.current = true;
    setFirst(null);
  }, [hideAt]);
  useEffect(() => {
    if (first === null && seconds !== null) setFirst(seconds);
  }, [first, seconds]);
  const hiddenAgain = wasShown.current ? t('page.part.secret.hiddenAgain', { name }) : '';
  return (
    <VisuallyHidden role="status">
      {hideAt === null ? hiddenAgain : first !== null && t('page.part.secret.visible', { name, count: first })}
    </VisuallyHidden>
  );
}
