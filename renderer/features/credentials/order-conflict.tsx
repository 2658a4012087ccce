import { Button, Group } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import type { CredentialView } from '../../../shared/model/credential.ts';
import type { CredentialId } from '../../../shared/model/ids.ts';
import { useText } from '../../i18n/text.tsx';
import { Icon } from '../../ui/icon.tsx';
import classes from './order-conflict.module.css';
import type { OrderConflict as Conflict } from './use-order-moves.ts';

type Props = {
  readonly conflict: Conflict;
  readonly keys: readonly CredentialView[];
  readonly isBusy: boolean;
  readonly onSettle: (choice: 'mine' | 'theirs') => void;
};

/** Two people moved keys at once: both orders side by side, and the choice between them. */
export function OrderConflict({ conflict: { mine, theirs }, keys, isBusy, onSettle }: Props) {
  const { t } = useText();
  return (
    <section className={classes.conflict} aria-label={t('page.order.conflictTitle')}>
      <p className={classes.title} role="alert">
        <Icon of={IconUsers} />
        {t('page.order.conflictTitle')}
      </p>
      <p className={classes.text}>{t('page.order.conflictText')}</p>
      <div className={classes.orders}>
        <Order title={t('page.order.mine')} ids={mine} other={theirs} keys={keys} />
        <Order title={t('page.order.theirs')} ids={theirs} other={mine} keys={keys} />
      </div>
      <Group gap="xs">
        <Button size="compact-sm" loading={isBusy} onClick={() => onSettle('mine')}>
          {t('page.order.useMine')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => onSettle('theirs')}>
          {t('page.order.keepTheirs')}
        </Button>
      </Group>
    </section>
  );
}

type OrderProps = Pick<Props, 'keys'> & {
  readonly title: string;
  readonly ids: readonly CredentialId[];
  readonly other: readonly CredentialId[];
};

function Order({ title, ids, other, keys }: OrderProps) {
  return (
    <div>
      <h3 className={classes.heading}>{title}</h3>
      <ol className={classes.order} aria-label={title}>
        {ids.map((id, place) => (
          <li key={id} data-moved={other[place] !== id}>
            {keys.find((key) => key.id === id)?.label ?? id}
          </li>
        ))}
      </ol>
    </div>
  );
}
