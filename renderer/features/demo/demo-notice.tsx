import { Alert, Button } from '@mantine/core';
import { IconFlask } from '@tabler/icons-react';
import { useText } from '../../i18n/text.tsx';
import { useOrganisations } from '../../state/use-organisations.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Icon } from '../../ui/icon.tsx';
import { demoSlug } from './demo-client.ts';
import classes from './demo-notice.module.css';
import { useDemo } from './use-demo.ts';

/** Says on every screen that some of what is shown is made up, and takes it away with one click. */
export function DemoNotice({ onRemoved }: { readonly onRemoved: () => void }) {
  const { t } = useText();
  const { organisations } = useOrganisations();
  const { remove } = useDemo();
  if (!organisations.some(({ slug }) => slug === demoSlug)) return null;
  const take = async () => {
    if ((await remove.run(undefined)).ok) onRemoved();
  };
  return (
    <>
      <Alert color="accent" icon={<Icon of={IconFlask} />}>
        <div className={classes.line}>
          <span>{t('page.demo.notice', { client: t('page.demo.client') })}</span>
          <Button size="compact-sm" variant="default" loading={remove.isRunning} onClick={() => void take()}>
            {t('page.demo.remove')}
          </Button>
        </div>
      </Alert>
      {remove.error !== null && <ErrorNotice error={remove.error} />}
    </>
  );
}
