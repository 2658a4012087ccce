import { Button } from '@mantine/core';
import { IconZoomCheck } from '@tabler/icons-react';
import type { TestResult } from '../../../shared/contract/tests.ts';
import { useText } from '../../i18n/text.tsx';
import { useProviders } from '../../state/use-providers.ts';
import { Icon } from '../../ui/icon.tsx';
import { useFixes } from './fixes.ts';
import classes from './result-view.module.css';

/** Offers the thorough test where the provider has one, and says what it does; nothing where it cannot be begun. */
export function ThoroughOffer({ result }: { readonly result: TestResult }) {
  const { t, language } = useText();
  const { byId } = useProviders();
  const { testThoroughly } = useFixes();
  const thorough = byId.get(result.credential.provider)?.probe.thorough;
  if (thorough == null || testThoroughly === null || result.verdict.accepted === 'no') return null;
  return (
    <p className={classes.thorough}>
      <span>
        {t('page.test.thorough.offer')} {thorough[language]}
      </span>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<Icon of={IconZoomCheck} />}
        onClick={() => testThoroughly(result)}
      >
        {t('page.test.thorough.begin')}
      </Button>
    </p>
  );
}
