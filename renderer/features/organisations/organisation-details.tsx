import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { Organisation } from '../../../shared/model/organisation.ts';
import { useText } from '../../i18n/text.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Panel } from '../../ui/panel.tsx';
import classes from './organisation-details.module.css';
import { OrganisationFacts } from './organisation-facts.tsx';
import { RotateDataKey } from './rotate-data-key.tsx';
import { useOrganisationActions } from './use-organisation-actions.ts';

type Props = {
  readonly organisation: Organisation;
  /** It is in the trash now. */
  readonly onRemoved: () => void;
};

/** What is known of a client besides its keys, and what is done with it as a whole. */
export function OrganisationDetails({ organisation, onRemoved }: Props) {
  const { t } = useText();
  const actions = useOrganisationActions();
  const remove = async () => {
    if (await actions.remove(organisation)) onRemoved();
  };
  return (
    <div className={classes.columns}>
      <OrganisationFacts organisation={organisation} />
      <div className={classes.column}>
        <Panel title={t('page.clients.security')}>
          <p className={classes.text}>{t('page.clients.securityText')}</p>
          <RotateDataKey slug={organisation.slug} />
        </Panel>
        <Panel title={t('page.clients.danger')}>
          <p className={classes.text}>{t('page.clients.dangerText')}</p>
          <Button variant="light" color="danger" leftSection={<Icon of={IconTrash} />} onClick={() => void remove()}>
            {t('page.clients.remove')}
          </Button>
        </Panel>
      </div>
    </div>
  );
}
