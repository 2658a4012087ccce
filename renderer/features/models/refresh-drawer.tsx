import { Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../i18n/text.tsx';
import { useProviders } from '../../state/use-providers.ts';
import { SideDrawer } from '../../ui/side-drawer.tsx';
import { modelJobs } from './models-view.ts';
import { ProviderKeys } from './provider-keys.tsx';

type Props = {
  /** The one that is filtered for. */
  readonly provider: string | null;
  readonly onAdd: (provider: string) => void;
  readonly onClose: () => void;
};

/** Fetches a provider's list of models anew, with one of its keys. */
export function RefreshDrawer({ provider, onAdd, onClose }: Props) {
  const { t } = useText();
  const { providers } = useProviders();
  const offered = providers.filter(({ capabilities }) => modelJobs.some((job) => capabilities.includes(job)));
  const [chosen, setChosen] = useState(provider ?? offered[0]?.id ?? null);
  return (
    <SideDrawer title={t('page.models.refreshTitle')} onClose={onClose}>
      <Stack gap="md">
        <Select
          searchable
          allowDeselect={false}
          label={t('page.models.provider')}
          value={chosen}
          onChange={setChosen}
          data={offered.map(({ id, name }) => ({ value: id, label: name }))}
        />
        {chosen !== null && <ProviderKeys key={chosen} provider={chosen} onAdd={() => onAdd(chosen)} />}
      </Stack>
    </SideDrawer>
  );
}
