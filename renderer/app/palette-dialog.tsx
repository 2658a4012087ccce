import { useNavigate } from '@tanstack/react-router';
import type { SearchHit } from '../../shared/contract/search.ts';
import type { FoundKey, KeyAction } from '../features/palette/key-actions.ts';
import { Palette } from '../features/palette/palette.tsx';
import { useText } from '../i18n/text.tsx';
import { keysOf } from './shortcuts.ts';
import { useBeginTest } from './test-desk.tsx';
import { useKeyboard } from './use-keyboard.ts';
import { type Commands, usePaletteCommands } from './use-palette-commands.ts';
import type { useSecretCopy } from './use-secret-copy.tsx';

type Props = {
  readonly commands: Commands;
  readonly onCopy: ReturnType<typeof useSecretCopy>['copy'];
  readonly onClose: () => void;
};

/** The search over everything, put together with what the console can do. */
export function PaletteDialog({ commands, onCopy, onClose }: Props) {
  const { t } = useText();
  const navigate = useNavigate();
  const begin = useBeginTest();
  const keyboard = useKeyboard();
  const act = (key: FoundKey, action: KeyAction) => {
    onClose();
    if (action.kind === 'open') void navigate({ to: '/keys/$credential', params: { credential: key.id } });
    else if (action.kind === 'copy') onCopy({ id: key.id, label: key.label, ...action });
    else begin(t('page.test.title', { label: key.label }), { kind: 'credentials', ids: [key.id] });
  };
  const open = ({ organisation }: Exclude<SearchHit, FoundKey>) => {
    onClose();
    void navigate({ to: '/organisations/$organisation', params: { organisation: organisation.slug } });
  };
  return (
    <Palette
      commands={usePaletteCommands(commands)}
      onOpen={open}
      onKey={act}
      copyKeys={keysOf({ key: 'c', mod: true, shift: true }, keyboard)}
      onClose={onClose}
    />
  );
}
