import { Button, Loader } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useText } from '../../i18n/text.tsx';
import { useAppInfo } from '../../state/use-app-info.ts';
import { useVaultStatus } from '../../state/use-vault.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import classes from './about-screen.module.css';

const LicenceList = lazy(async () => ({ default: (await import('./licence-list.tsx')).LicenceList }));

const docs = ['docsCli', 'docsFormats', 'docsProviders', 'docsHelp'] as const;

/** What this copy is, where its data lie, and whom to tell of a weakness. Nothing is fetched. */
export function AboutScreen() {
  const { t } = useText();
  const info = useAppInfo();
  const status = useVaultStatus().data;
  const [isListed, setIsListed] = useState(false);
  const facts = [
    ['version', info?.version],
    ['protocol', info?.protocol],
    ['schema', status?.versions.schema],
    ['runsAs', status?.owner == null ? null : t(`terms.ownerKind.${status.owner.kind}`)],
  ] as const;
  return (
    <div className={classes.screen}>
      <PageHeader title={t('page.about.title')} details={[t('page.about.intro')]} />
      <Panel
        title={t('page.about.product')}
        actions={
          <CopyButton
            look="button"
            label={t('page.about.copyVersion')}
            text={`Chaveiro ${info?.version ?? ''}, protocol ${info?.protocol ?? ''}`}
          />
        }
      >
        <dl className={classes.facts}>
          {facts.map(([name, value]) => (
            <div key={name} className={classes.fact}>
              <dt>{t(`page.about.${name}`)}</dt>
              <dd>{value ?? '–'}</dd>
            </div>
          ))}
        </dl>
        <p className={classes.text}>{t('page.about.licence')}</p>
      </Panel>
      <Panel title={t('page.about.dataFolder')}>
        <p className={classes.path}>{status?.dataDir}</p>
        <p className={classes.text}>{t('page.about.dataFolderHelp')}</p>
      </Panel>
      <Panel title={t('page.about.docs')}>
        <ul className={classes.list}>
          {docs.map((line) => (
            <li key={line}>{t(`page.about.${line}`)}</li>
          ))}
        </ul>
      </Panel>
      <Panel title={t('page.about.security')}>
        <p className={classes.text}>{t('page.about.securityText')}</p>
      </Panel>
      <Panel title={t('page.about.licences')}>
        {isListed ? (
          <Suspense fallback={<Loader role="status" aria-label={t('page.connection.loading')} />}>
            <LicenceList />
          </Suspense>
        ) : (
          <Button variant="default" onClick={() => setIsListed(true)}>
            {t('page.about.licencesShow')}
          </Button>
        )}
      </Panel>
    </div>
  );
}
