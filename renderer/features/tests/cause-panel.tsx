import { Anchor } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import type { TestResult } from '../../../shared/contract/tests.ts';
import { useText } from '../../i18n/text.tsx';
import { useProviders } from '../../state/use-providers.ts';
import { Icon } from '../../ui/icon.tsx';
import classes from './cause-panel.module.css';
import { helpfulLink } from './helpful-link.ts';

/** Why it failed, how sure that is, and what to do first; or that all is well. */
export function CausePanel({ result }: { readonly result: TestResult }) {
  const { t, format } = useText();
  const { byId } = useProviders();
  const { cause, confidence, retryAt } = result;
  if (cause === null) {
    return (
      <section className={classes.panel} data-tone="fine">
        <h3 className={classes.title}>{t('page.test.allFine')}</h3>
        <p className={classes.text}>{t('page.test.allFineText')}</p>
      </section>
    );
  }
  const provider = byId.get(result.credential.provider);
  const link = provider === undefined ? null : helpfulLink(cause, provider.links);
  return (
    <section className={classes.panel} data-tone="problem">
      <h3 className={classes.title}>{t(`causes.${cause}.title`)}</h3>
      <p className={classes.text}>
        <strong>{t('page.test.fix')}:</strong> {t(`causes.${cause}.fix`)}
      </p>
      {retryAt !== undefined && (
        <p className={classes.text}>{t('page.test.retryAt', { time: format.time(retryAt) })}</p>
      )}
      <p className={classes.small}>
        {t('page.test.confidence', { confidence: t(`terms.confidence.${confidence}`) })} · <code>{cause}</code>
      </p>
      {link !== null && provider !== undefined && (
        <Anchor href={link} target="_blank" rel="noreferrer noopener" className={classes.link ?? ''}>
          {t('page.test.openProvider', { provider: provider.name })}
          <Icon of={IconExternalLink} />
        </Anchor>
      )}
    </section>
  );
}
