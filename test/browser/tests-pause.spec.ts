import { accessibilityFaults } from './kit/axe.ts';
import { goodKey, refusedKey, unansweredKey } from './kit/open-ai-vendor.ts';
import { addKey, button, type Seat, unlock } from './kit/steps.ts';
import { tabTo } from './kit/tab-to.ts';
import { expect, test } from './kit/test.ts';

async function open(seat: Seat): Promise<void> {
  const { page, t } = seat;
  await unlock(seat);
  await expect(page.getByRole('heading', { level: 1, name: t('page.overview.title') })).toBeVisible();
}

const rows = ({ page }: Seat) => page.locator('[data-row]');

const looks = [
  { language: 'pt-BR', colorScheme: 'dark' },
  { language: 'en', colorScheme: 'light' },
] as const;

for (const { language, colorScheme } of looks) {
  test.describe(`in ${language}, ${colorScheme}`, () => {
    test.use({ language, colorScheme, agency: { organisations: 1, keysEach: 1 } });

    test('a run is paused, says so, and goes on, by keyboard', async ({ page, t, host }) => {
      const seat = { page, t };
      await open(seat);
      await page.goto(`${host.url}#/system`);
      await addKey(seat, goodKey, 'Produção');
      await addKey(seat, refusedKey, 'Recusada');
      await addKey(seat, unansweredKey, 'Sem resposta');
      await button(seat, t('page.keys.testAll')).click();
      await expect(page).toHaveURL(/#\/tests/);
      await tabTo(page, button(seat, t('page.tests.pause')));
      await page.keyboard.press('Enter');
      await expect(page.getByText(t('page.tests.paused'))).toBeVisible();
      expect(await accessibilityFaults(page)).toEqual([]);
      await tabTo(page, button(seat, t('page.tests.resume')));
      await page.keyboard.press('Enter');
      await expect(page.getByText(t('page.tests.paused'))).toHaveCount(0);
      await expect(button(seat, t('page.tests.pause'))).toBeVisible();
      await button(seat, t('page.test.cancel')).click();
      await expect(button(seat, t('page.test.again'))).toBeVisible();
    });
  });
}

test.describe('of many keys', () => {
  test.use({ agency: { organisations: 3, keysEach: 12 } });

  test('some are chosen, and just these are tested', async ({ page, t, host }) => {
    const seat = { page, t };
    await open(seat);
    await page.goto(`${host.url}#/tests?view=choose`);
    await expect(page.getByText(t('page.tests.found', { count: 36, shown: '36' }))).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
    await rows(seat).nth(0).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await button(seat, t('page.tests.testChosen')).click();
    await expect(page).not.toHaveURL(/choose/);
    const [words = ''] = t('page.test.summary', { total: 2, failed: '@' }).split('@');
    await expect(page.getByRole('status').filter({ hasText: words })).toBeVisible();
  });
});
