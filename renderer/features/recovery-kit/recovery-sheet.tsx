import { createPortal } from 'react-dom';
import { createFormats } from '../../../shared/i18n/format.ts';
import { createTranslator } from '../../../shared/i18n/translate.ts';
import { type Language, language as languages } from '../../../shared/model/language.ts';
import { useText } from '../../i18n/text.tsx';
import { useNow } from '../../state/use-now.ts';
import { groupsOf } from './recovery-groups.ts';
import classes from './recovery-sheet.module.css';

type Props = { readonly vaultId: string; readonly recoveryKey: string };

const dayMs = 24 * 60 * 60_000;

const steps = ['keep', 'use', 'renew'] as const;

/** What is printed instead of the screen: one page, understood by whoever finds it, in both languages. */
export function RecoverySheet({ vaultId, recoveryKey }: Props) {
  const { language } = useText();
  const madeAt = useNow(dayMs);
  const others = languages.options.filter((one) => one !== language);
  return createPortal(
    <article className={classes.sheet} aria-hidden>
      <p className={classes.brand} lang="pt-BR">
        Chaveiro
      </p>
      <Instructions language={language} vaultId={vaultId} madeAt={madeAt} isFirst />
      <ol className={classes.key}>
        {groupsOf(recoveryKey).map(({ number, text }) => (
          <li key={number} className={classes.group}>
            <span className={classes.number}>{number}</span>
            {text}
          </li>
        ))}
      </ol>
      <Steps language={language} />
      {others.map((other) => (
        <section key={other} className={classes.other}>
          <Instructions language={other} vaultId={vaultId} madeAt={madeAt} isFirst={false} />
          <Steps language={other} />
        </section>
      ))}
    </article>,
    document.body,
  );
}

type InstructionsProps = {
  readonly language: Language;
  readonly vaultId: string;
  readonly madeAt: number;
  readonly isFirst: boolean;
};

function Instructions({ language, vaultId, madeAt, isFirst }: InstructionsProps) {
  const t = createTranslator(language);
  return (
    <div lang={language}>
      <h2 className={classes.title}>{t('page.recoveryKit.title')}</h2>
      <p>{t('page.recoveryKit.intro')}</p>
      {isFirst && (
        <dl className={classes.facts}>
          <dt>{t('page.recoveryKit.vault')}</dt>
          <dd>{vaultId}</dd>
          <dt>{t('page.recoveryKit.made')}</dt>
          <dd>{createFormats(language).date(madeAt)}</dd>
        </dl>
      )}
    </div>
  );
}

function Steps({ language }: { readonly language: Language }) {
  const t = createTranslator(language);
  return (
    <ul className={classes.steps} lang={language}>
      {steps.map((step) => (
        <li key={step}>{t(`page.recoveryKit.${step}`)}</li>
      ))}
    </ul>
  );
}
