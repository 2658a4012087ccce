import type { TranslateOnPage } from '../../../shared/i18n/translate.ts';
import type { OutcomeGroup } from './key-outcome.ts';

/** What keys of a group have in common, as a heading. */
export function groupTitle(group: OutcomeGroup, t: TranslateOnPage): string {
  if (group === 'FINE') return t('page.test.allFine');
  if (group === 'UNTESTED') return t('page.tests.neverTested');
  return group === 'EXPIRED' ? t('page.tests.expired') : t(`causes.${group}.title`);
}

/** What to do about them; null where nothing must be done. */
export function groupFix(group: OutcomeGroup, t: TranslateOnPage): string | null {
  if (group === 'FINE' || group === 'UNTESTED') return null;
  return group === 'EXPIRED' ? t('page.tests.expiredFix') : t(`causes.${group}.fix`);
}
