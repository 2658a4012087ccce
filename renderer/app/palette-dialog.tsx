import { type LinkOptions, linkOptions, useNavigate } from '@tanstack/react-router';
import type { SearchHit } from '../../shared/contract/search.ts';
import type { FoundKey, KeyAction } from '../features/palette/key-actions.ts';
import { Palette } from '../features/palette/palette.tsx';
import { useText } from '../i18n/text.tsx';
import { useProviders } from '../state/use-providers.ts';
import { keysOf } from './shortcuts.ts';
import { useTestDesk } from './test-desk.tsx';
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
  const tests = useTestDesk();
  const keyboard = useKeyboard();
  const linkTo = useKeyLink();
  const act = (key: FoundKey, action: KeyAction) => {
    onClose();
    if (action.kind === 'open') void navigate(linkTo(key));
    else if (action.kind === 'copy') onCopy({ id: key.id, label: key.label, ...action });
    else tests.begin(t('page.test.title', { label: key.label }), { kind: 'credentials', ids: [key.id] });
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

/** Where a key is seen: among those of its category. */
function useKeyLink(): (key: FoundKey) => LinkOptions {
  const { byId } = useProviders();
  return ({ organisation, provider }) => {
    const category = byId.get(provider)?.category;
    if (organisation === null) {
      return category === undefined
        ? linkOptions({ to: '/system' })
        : linkOptions({ to: '/system/keys/$category', params: { category } });
    }
    const params = { organisation: organisation.slug };
    return category === undefined
      ? linkOptions({ to: '/organisations/$organisation', params })
      : linkOptions({ to: '/organisations/$organisation/keys/$category', params: { ...params, category } });
  };
}
