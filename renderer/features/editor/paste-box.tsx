import { Button, TextInput } from '@mantine/core';
import { type ClipboardEvent, useState } from 'react';
import { type Detection, detectProvider } from '../../../shared/catalogue/detect.ts';
import { useText } from '../../i18n/text.tsx';
import { useProviders } from '../../state/use-providers.ts';
import { focusOnMount } from '../../ui/focus-on-mount.ts';
import { countKeyLines } from './count-key-lines.ts';
import classes from './paste-box.module.css';

type Props = {
  /** What was recognised, best guess first; empty when nothing was. */
  readonly onPaste: (text: string, detections: readonly Detection[]) => void;
  /** Takes lines that are several keys, when the user says so. */
  readonly onManyLines: (text: string) => void;
};

/** Single characters are typing, not pasting. */
const shortest = 8;

type Told = { readonly kind: 'recognised' | 'probably' | 'unrecognised'; readonly provider: string };

type Many = { readonly text: string; readonly count: number };

/**
 * Takes a pasted key, says whose it is and hands it on; nothing is sent. It never holds it, but for several lines: those
 * wait for a word on where they go.
 */
export function PasteBox({ onPaste, onManyLines }: Props) {
  const { t } = useText();
  const { providers, byId } = useProviders();
  const [told, setTold] = useState<Told | null>(null);
  const [many, setMany] = useState<Many | null>(null);
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
    const text = event.clipboardData.getData('text/plain');
    const count = countKeyLines(text);
    setMany(count > 1 ? { text, count } : null);
    if (count > 1) setTold(null);
    else take(text);
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
        {many !== null && t('page.importing.many', { count: many.count })}
      </p>
      {many !== null && (
        <Button size="compact-sm" variant="light" onClick={() => onManyLines(many.text)}>
          {t('page.importing.manyGo')}
        </Button>
      )}
    </div>
  );
}

const kindOf = (best: Detection | undefined): Told['kind'] => {
  if (best === undefined) return 'unrecognised';
  return best.confidence === 'high' ? 'recognised' : 'probably';
};
