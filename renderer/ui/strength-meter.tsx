import { useEffect, useState } from 'react';
import type { PassphraseStrength } from '../../shared/model/passphrase-strength.ts';
import { useText } from '../i18n/text.tsx';
import classes from './strength-meter.module.css';

const words = ['veryWeak', 'weak', 'fair', 'strong', 'veryStrong'] as const;

type Judge = (passphrase: string) => PassphraseStrength;

/** How well a passphrase would stand against guessing, in a word and four bars. */
export function StrengthMeter({ passphrase }: { readonly passphrase: string }) {
  const { t } = useText();
  const judge = useJudge();
  const strength = passphrase === '' || judge === null ? null : judge(passphrase);
  const word = strength === null ? 'none' : (words[shownScore(strength)] ?? 'none');
  return (
    <div className={classes.meter}>
      <div className={classes.bars} data-acceptable={strength?.acceptable} aria-hidden>
        {[1, 2, 3, 4].map((bar) => (
          <span key={bar} className={classes.bar} data-on={strength !== null && shownScore(strength) >= bar} />
        ))}
      </div>
      <p className={classes.word} role="status" aria-label={t('page.firstRun.strength.label')}>
        {t(`page.firstRun.strength.${word}`)}
      </p>
    </div>
  );
}

/** A short one may be hard to guess and still be refused: it never looks good enough. */
const shownScore = ({ score, acceptable }: PassphraseStrength): number => (acceptable ? score : Math.min(score, 2));

/** The estimator carries whole dictionaries, so it is loaded only where a passphrase is chosen. */
function useJudge(): Judge | null {
  const [judge, setJudge] = useState<{ readonly call: Judge } | null>(null);
  useEffect(() => {
    const state = { isGone: false };
    void import('../../shared/model/passphrase-strength.ts').then(({ passphraseStrength }) => {
      if (!state.isGone) setJudge({ call: passphraseStrength });
    });
    return () => {
      state.isGone = true;
    };
  }, []);
  return judge?.call ?? null;
}
