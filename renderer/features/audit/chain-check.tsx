import { Alert } from '@mantine/core';
import type { InferClientOutputs } from '@orpc/client';
import { IconLinkOff, IconShieldCheck } from '@tabler/icons-react';
import type { ApiClient } from '../../../shared/contract/index.ts';
import { useText } from '../../i18n/text.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Icon } from '../../ui/icon.tsx';
import classes from './audit-screen.module.css';

export type ChainResult = InferClientOutputs<ApiClient>['audit']['verify'];

/** What came of walking the chain: its end to note down, or where it breaks. */
export function ChainCheck({ result: { ok, count, head, brokenAt } }: { readonly result: ChainResult }) {
  const { t, format } = useText();
  if (!ok) {
    return (
      <Alert
        color="danger"
        role="alert"
        icon={<Icon of={IconLinkOff} />}
        title={t('page.audit.broken', { seq: format.number(brokenAt ?? 1) })}
      >
        {t('page.audit.brokenText')}
      </Alert>
    );
  }
  return (
    <Alert role="status" color="accent" icon={<Icon of={IconShieldCheck} />} title={t('page.audit.whole')}>
      <p className={classes.text}>{t('page.audit.wholeText', { count })}</p>
      {head !== null && (
        <>
          <p className={classes.text}>{t('page.audit.head')}</p>
          <p className={classes.head}>
            <code>{head}</code>
            <CopyButton text={head} label={t('page.audit.copyHead')} />
          </p>
        </>
      )}
    </Alert>
  );
}
