import { Alert, Button } from '@mantine/core';
import { IconReplace } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { CredentialId } from '../../../shared/model/ids.ts';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { Icon } from '../../ui/icon.tsx';
import { RetiresWhen } from './retires-when.tsx';
import classes from './rotation.module.css';

/** Says on the page of either key that it is being rotated, how far that is, and leads back to it. */
export function RotationBanner({ id }: { readonly id: CredentialId }) {
  const { t } = useText();
  const { query } = useApi();
  const found = useQuery(query.rotations.list.queryOptions({ input: { credential: id, open: false } }));
  const rotation = found.data?.rotations.find(({ endedAt, undoable }) => endedAt === null || undoable);
  if (rotation === undefined) return null;
  const { step, credential, replacement } = rotation;
  const names = { old: credential.label, label: replacement.label };
  const isBefore = step === 'keyAdded' || step === 'tested';
  return (
    <Alert
      className={classes.banner ?? ''}
      color="accent"
      icon={<Icon of={IconReplace} />}
      title={t('page.rotation.banner.title')}
    >
      <div className={classes.body}>
        <p>{isBefore ? t('page.rotation.banner.before', names) : t(`page.rotation.done.${step}`, names)}</p>
        <RetiresWhen rotation={rotation} />
        <div>
          <Button
            size="xs"
            variant="default"
            renderRoot={(props) => <Link to="/keys/$credential/rotate" params={{ credential: id }} {...props} />}
          >
            {t(isBefore ? 'page.rotation.banner.open' : 'page.rotation.banner.look')}
          </Button>
        </div>
      </div>
    </Alert>
  );
}
