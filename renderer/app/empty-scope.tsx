import { Button } from '@mantine/core';
import { IconFileImport, IconKey, IconPlus } from '@tabler/icons-react';
import { useText } from '../i18n/text.tsx';
import { EmptyNotice } from '../ui/empty-notice.tsx';
import { Icon } from '../ui/icon.tsx';
import type { PageScope } from './scope-view.ts';
import { useGoImport } from './use-go-import.ts';

/** A scope without keys: what that means, and the way to the first one. */
export function EmptyScope({ scope, onAdd }: { readonly scope: PageScope; readonly onAdd: () => void }) {
  const { t } = useText();
  const goImport = useGoImport();
  const text = [t('page.keys.emptyText'), ...(scope.kind === 'system' ? [] : [t('page.keys.emptyOrganisationText')])];
  return (
    <EmptyNotice icon={IconKey} title={t('page.keys.empty')} text={text.join(' ')}>
      <Button leftSection={<Icon of={IconPlus} />} onClick={onAdd}>
        {t('page.keys.add')}
      </Button>
      <Button variant="default" leftSection={<Icon of={IconFileImport} />} onClick={() => goImport(scope)}>
        {t('page.importing.title')}
      </Button>
    </EmptyNotice>
  );
}
