import { TextInput } from '@mantine/core';
import { type ClipboardEvent, useState } from 'react';
import { type Detection, detectProvider } from '../../../shared/catalogue/detect.ts';
import { useText } from '../../i18n/text.tsx';
import { useProviders } from '../../state/use-providers.ts';
import { focusOnMount } from '../../ui/focus-on-mount.ts';
import classes from './paste-box.module.css';

type Props = {
  /** What was recognised, best guess first; empty when nothing was. */
  readonly onPaste: (text: string, detections: readonly Detection[]) => void;
};

/** Single characters are typing, not pasting. */
const shortest = 8;

type Told = { readonly kind: 'recognised' | 'probably' | 'unrecognised'; readonly provider: string };

/** Takes a pasted key, says whose it is and hands it on. It never holds it, and nothing is sent. */
export function PasteBox({ onPaste }: Props) {
  const { t } = useText();
  const { providers, byId } = useProviders();
  const [told, setTold] = useState<Told | null>(null);
  const take = (text: string) => {
    if (text.trim().length < shortest) return;
    const detections = detectProvider(text, providers);
    const [best] = detections;
    const provider = best === undefined ? '' : (byId.get(best.provider)?.name ?? best.provider);
    setTold({ kind: kindOf(best), provider });
    onPaste(text.trim(), detections);
  };
  const paste = (event: ClipboardEvent) => {
    event.preventDefault();
    take(event.clipboardData.getData('text/plain'));
  };
  return (
    <div>
      <TextInput
        ref={focusOnMount}
        data-autofocus
        type="password"
        label={t('page.editor.paste')}
        description={t('page.editor.pasteHelp')}
        autoComplete="off"
        value=""
        onPaste={paste}
        onChange={(event) => take(event.currentTarget.value)}
      />
      <p className={classes.told} role="status" data-kind={told?.kind}>
        {told !== null && t(`page.editor.${told.kind}`, { provider: told.provider })}
      </p>
    </div>
  );
}

const kindOf = (best: Detection | undefined): Told['kind'] => {
  if (best === undefined) return 'unrecognised';
  return best.confidence === 'high' ? 'recognised' : 'probably';
};
