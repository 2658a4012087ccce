import { Button } from '@mantine/core';
import { IconAlertTriangle, IconPlus } from '@tabler/icons-react';
import { useText } from '../../i18n/text.tsx';
import { useProviders } from '../../state/use-providers.ts';
import { Icon } from '../../ui/icon.tsx';
import { Panel } from '../../ui/panel.tsx';
import { SortableList } from '../../ui/sortable-list.tsx';
import type { CredentialGroup } from './credential-groups.ts';
import { CredentialRow, type RowTools } from './credential-row.tsx';
import classes from './fallback-order.module.css';
import { RowPage } from './row-page.tsx';

type Props = {
  readonly group: CredentialGroup;
  readonly tools: RowTools;
  readonly onAdd: () => void;
  /** Awaited after a move: until then an item stays where it was dropped. */
  readonly onMoved: () => Promise<unknown>;
};

/** The order in which a category's keys stand in for each other, to be put in order here. */
export function FallbackOrder({ group, tools, onAdd, onMoved }: Props) {
  const { t } = useText();
  const { byId } = useProviders();
  const { credentials, primary, connection, category } = group;
  const name = t(`terms.category.${category}`);
  const title = t('page.cards.order', { category: connection === null ? name : `${name} · ${connection}` });
  const active = credentials.filter((credential) => credential.active).length;
  return (
    <Panel
      title={title}
      note={t('page.keys.count', { count: credentials.length })}
      body="flush"
      actions={
        <Button size="compact-sm" variant="subtle" leftSection={<Icon of={IconPlus} />} onClick={onAdd}>
          {t('page.cards.addFallback')}
        </Button>
      }
    >
      {active < 2 && (
        <p className={classes.warning}>
          <Icon of={IconAlertTriangle} />
          {t(active === 0 ? 'page.cards.noneActive' : 'page.cards.noFallback')}
        </p>
      )}
      <RowPage rows={credentials}>
        {(shown) => (
          <SortableList
            label={title}
            items={shown}
            idOf={({ id }) => id}
            nameOf={({ label }) => label}
            onMove={async (credential, to) => {
              await tools.actions.move(credential, to);
              await onMoved();
            }}
            renderItem={(credential, index) => (
              <div className={classes.item}>
                <CredentialRow
                  credential={credential}
                  provider={byId.get(credential.provider)}
                  place={{ index, count: credentials.length, isPrimary: credential === primary }}
                  tools={tools}
                />
              </div>
            )}
          />
        )}
      </RowPage>
    </Panel>
  );
}
