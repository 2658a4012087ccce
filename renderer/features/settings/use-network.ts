import { useState } from 'react';
import type { SettingChanges } from '../../../shared/contract/settings.ts';
import type { AppSettings } from '../../../shared/model/settings.ts';
import { useSettings } from './settings-context.ts';
import { useSaveSettings } from './use-save-settings.ts';
import type { Note } from './use-setting.ts';

type NetworkChange = NonNullable<SettingChanges['network']>;

/** The way to the world; parts of it that are not changed stay as they are. */
export function useNetwork() {
  const settings = useSettings();
  const save = useSaveSettings();
  const [note, setNote] = useState<Note<AppSettings['network']>>({ kind: 'none' });
  const { proxyHasPassword, ...network } = settings.network;
  const change = async (part: Partial<NetworkChange>, since: AppSettings = settings): Promise<boolean> => {
    const { proxyHasPassword: had, ...before } = since.network;
    setNote({ kind: 'saving' });
    const ended = await save('network', { network: { ...before, ...part } }, since);
    switch (ended.kind) {
      case 'failed':
        setNote(ended);
        return false;
      case 'saved': {
        // A password that was replaced or forgotten is nowhere any more: the change cannot be taken back.
        const isLost = part.proxyPassword !== undefined || (had && !ended.settings.network.proxyHasPassword);
        const undo = () => void change(before, ended.settings);
        setNote(isLost ? { kind: 'done' } : { kind: 'saved', undo });
        return true;
      }
      case 'conflict':
        setNote({
          kind: 'conflict',
          theirs: ended.settings.network,
          mine: { ...ended.settings.network, ...part },
          keep: () => setNote({ kind: 'none' }),
          use: () => void change(part, ended.settings),
        });
        return false;
    }
  };
  return { settings, network, hasPassword: proxyHasPassword, change, note };
}
