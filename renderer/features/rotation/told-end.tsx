import { Button } from '@mantine/core';
import type { Rotation } from '../../../shared/model/rotation.ts';
import type { Instant } from '../../../shared/model/time.ts';
import { useText } from '../../i18n/text.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import classes from './rotation.module.css';
import type { RotationWork } from './use-rotation.ts';

const dayMs = 86_400_000;

/** When the provider said the new key ends, in the test it passed. */
function toldEnd({ report }: Rotation): Instant | null {
  const facts = report?.stages.map(({ facts: { expires } }) => Date.parse(String(expires ?? ''))) ?? [];
  return facts.find((at) => Number.isFinite(at)) ?? null;
}

/** What the provider says of the new key's end where that is not what is noted, to be noted by one click. */
export function ToldEnd({ rotation, work }: { readonly rotation: Rotation; readonly work: RotationWork }) {
  const { t, format } = useText();
  const { label, expiresAt } = rotation.replacement;
  const told = toldEnd(rotation);
  if (told === null || (expiresAt !== null && Math.abs(expiresAt - told) < dayMs)) return null;
  const date = format.date(told);
  return (
    <div className={classes.told}>
      <p>
        {expiresAt === null
          ? t('page.rotation.takeOver.ends', { label, date })
          : t('page.rotation.takeOver.endsWrong', { label, date, noted: format.date(expiresAt) })}
      </p>
      <Button
        size="compact-sm"
        variant="default"
        loading={work.isBusy}
        onClick={() => void work.noteEnd(rotation, told)}
      >
        {t('page.rotation.takeOver.takeEnd')}
      </Button>
      {work.correctError !== null && <ErrorNotice error={work.correctError} />}
    </div>
  );
}
