import type { Rotation } from '../../../shared/model/rotation.ts';
import { useText } from '../../i18n/text.tsx';
import { useNow } from '../../state/use-now.ts';

const redrawMs = 30_000;

/** When the old key goes, or why it does not; nothing where it is not about to. */
export function RetiresWhen({ rotation }: { readonly rotation: Rotation }) {
  const { t, format } = useText();
  const now = useNow(redrawMs);
  const { step, credential, retireAt, held } = rotation;
  if (step !== 'overlapping' || retireAt === null) return null;
  const old = credential.label;
  if (held) return <p>{t('page.rotation.done.held', { old })}</p>;
  const when = format.relative(Math.max(retireAt, now), now);
  return <p>{t('page.rotation.done.retires', { old, when, at: format.dateTime(retireAt) })}</p>;
}
