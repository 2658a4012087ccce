import { type KeyboardEvent, useEffect, useState } from 'react';
import type { SearchHit, SearchKind } from '../../../shared/contract/search.ts';
import { toAppError } from '../../api/to-app-error.ts';
import { useText } from '../../i18n/text.tsx';
import { ErrorText } from '../../ui/error-text.tsx';
import { PickDialog, type PickGroup } from '../../ui/pick-dialog.tsx';
import { CommandLine } from './command-line.tsx';
import { HitLine } from './hit-line.tsx';
import { type FoundKey, type KeyAction, useKeyActions } from './key-actions.ts';
import { KeyActionsDialog } from './key-actions-dialog.tsx';
import type { PaletteCommand } from './palette-command.ts';
import { PaletteFooter } from './palette-footer.tsx';
import { rankCommands } from './rank-commands.ts';
import { useFound } from './use-found.ts';

type Props = {
  readonly commands: readonly PaletteCommand[];
  readonly onOpen: (hit: Exclude<SearchHit, FoundKey>) => void;
  readonly onKey: (key: FoundKey, action: KeyAction) => void;
  readonly copyKeys: readonly string[];
  readonly onClose: () => void;
};

type Intent = 'pick' | 'actions' | 'copy';

const kinds: readonly SearchKind[] = ['organisation', 'connection', 'credential'];
const headings = {
  organisation: 'page.palette.organisations',
  connection: 'page.palette.connections',
  credential: 'page.palette.credentials',
} as const;

/** Searches everything and runs commands. What was found last stays until the engine has answered what is typed now. */
export function Palette({ commands, onOpen, onKey, copyKeys, onClose }: Props) {
  const { t, format } = useText();
  const [typed, setTyped] = useState('');
  const [acting, setActing] = useState<FoundKey | null>(null);
  const [waiting, setWaiting] = useState<Intent | null>(null);
  const { hits, total, isBehind, error } = useFound(typed);
  const ranked = rankCommands(commands, typed);
  const actionsOf = useKeyActions();

  const found = kinds.map((kind) => ({
    id: kind,
    heading: t(headings[kind]),
    options: hits.filter((hit) => hit.kind === kind).map((hit) => ({ id: hit.id, content: <HitLine hit={hit} /> })),
  }));
  const own = (['command', 'place'] as const).map((kind) => ({
    id: kind,
    heading: t(kind === 'command' ? 'page.palette.commands' : 'page.palette.places'),
    options: ranked.commands
      .filter((command) => command.kind === kind)
      .map((command) => ({ id: command.id, content: <CommandLine command={command} typed={typed} /> })),
  }));
  const groups: readonly PickGroup[] = (ranked.areMeant ? [...own, ...found] : [...found, ...own]).filter(
    ({ options }) => options.length > 0,
  );
  const firstId = groups[0]?.options[0]?.id ?? null;
  const count = groups.reduce((sum, { options }) => sum + options.length, 0);

  const act = (intent: Intent, id: string) => {
    const hit = hits.find((one) => one.id === id);
    if (hit?.kind === 'credential') {
      const copy = actionsOf(hit).find(({ action }) => action.kind === 'copy');
      if (intent === 'actions') return setActing(hit);
      return onKey(hit, intent === 'copy' && copy !== undefined ? copy.action : { kind: 'open' });
    }
    if (intent !== 'pick') return;
    if (hit !== undefined) return onOpen(hit);
    const command = commands.find((one) => one.id === id);
    onClose();
    command?.run();
  };
  // Who types fast and presses Enter at once means what is about to be found, not what was found before.
  useEffect(() => {
    if (waiting === null || isBehind) return;
    setWaiting(null);
    if (firstId !== null) act(waiting, firstId);
  });
  const press = (event: KeyboardEvent<HTMLInputElement>, id: string | null): boolean => {
    const intent = intentOf(event);
    if (intent === null) return false;
    event.preventDefault();
    if (isBehind && (id === null || id === firstId)) setWaiting(intent);
    else if (id !== null) act(intent, id);
    return true;
  };
  if (acting !== null) {
    return (
      <KeyActionsDialog
        label={acting.label}
        actions={actionsOf(acting)}
        onAct={(action) => onKey(acting, action)}
        onBack={() => setActing(null)}
        onClose={onClose}
      />
    );
  }
  return (
    <PickDialog
      label={t('page.palette.label')}
      typed={typed}
      onType={setTyped}
      groups={groups}
      onPick={(id) => act('pick', id)}
      onClose={onClose}
      onKey={press}
      status={isBehind ? '' : t('page.palette.found', { count, shown: format.number(count) })}
      empty={error === null ? !isBehind && t('page.palette.none') : <ErrorText error={toAppError(error)} />}
      footer={<PaletteFooter shown={hits.length} total={total} copyKeys={copyKeys} />}
    />
  );
}

/** What a key press means; Tab, or the right arrow at the end of the text, asks for actions. */
function intentOf({ key, ctrlKey, metaKey, shiftKey, altKey, currentTarget }: KeyboardEvent<HTMLInputElement>) {
  if (altKey) return null;
  if (key.toLowerCase() === 'c' && shiftKey && (ctrlKey || metaKey)) return 'copy';
  if (ctrlKey || metaKey || shiftKey) return null;
  if (key === 'Enter') return 'pick';
  const isAtEnd = currentTarget.selectionStart === currentTarget.value.length;
  return key === 'Tab' || (key === 'ArrowRight' && isAtEnd) ? 'actions' : null;
}
