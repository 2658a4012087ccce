import { useEffect, useState } from 'react';
import { demoSlug } from '../features/demo/demo-client.ts';
import { useDemo } from '../features/demo/use-demo.ts';
import type { FirstMove } from '../features/first-run/begin-step.tsx';
import { useText } from '../i18n/text.tsx';
import type { PageRouter } from './router.ts';

/** Keeps the first move until the vault locks: then the console opens as it was left. */
export function useFirstMove(router: PageRouter, isUnlocked: boolean) {
  const [move, setMove] = useState<FirstMove | null>(null);
  useEffect(() => {
    if (!isUnlocked) setMove(null);
  }, [isUnlocked]);
  const { t } = useText();
  const demo = useDemo().make;
  return {
    move,
    preparing: demo.isRunning ? t('page.demo.making') : null,
    error: demo.error,
    /** Whether it could be made. */
    make: async (chosen: FirstMove | null): Promise<boolean> => {
      if (chosen === 'demo' && !(await demo.run(undefined)).ok) return false;
      setMove(chosen);
      if (chosen === 'key') await router.navigate({ to: '/system' });
      if (chosen === 'import') await router.navigate({ to: '/import', search: { whose: 'system' } });
      if (chosen === 'demo') {
        await router.navigate({ to: '/organisations/$organisation', params: { organisation: demoSlug } });
      }
      return true;
    },
  };
}
