import { accessibilityFaults } from './kit/axe.ts';
import { button, type Seat, unlock } from './kit/steps.ts';
import { tabTo } from './kit/tab-to.ts';
import { expect, test } from './kit/test.ts';

const rows = ({ page }: Seat) => page.locator('[data-row]');
const atFoot = ({ page }: Seat) => page.getByRole('contentinfo').getByRole('link');

/** Tests what fails, so often that an alert comes of it: two refusals in a row. */
async function failTwice(seat: Seat, host: { readonly url: string }): Promise<void> {
  const { page, t } = seat;
  for (const _round of [1, 2]) {
    await page.goto(`${host.url}#/tests?view=failing`);
    await button(seat, t('page.tests.testFailing')).click();
    await expect(page).toHaveURL(/#\/tests(?!\?view)/);
    await expect(button(seat, t('page.test.again'))).toBeVisible();
  }
}

const looks = [
  { language: 'pt-BR', colorScheme: 'light' },
  { language: 'en', colorScheme: 'dark' },
] as const;

for (const { language, colorScheme } of looks) {
  test.describe(`in ${language}, ${colorScheme}`, () => {
    test.use({ language, colorScheme, agency: { organisations: 1, keysEach: 12 } });

    test('an alert is told of everywhere, seen, and led back to its key', async ({ page, t, host }) => {
      const seat = { page, t };
      await unlock(seat);
      await expect(page.getByRole('heading', { level: 1, name: t('page.overview.title') })).toBeVisible();
      await page.goto(`${host.url}#/alerts?state=past`);
      await expect(page.getByText(t('page.alerts.nonePast'))).toBeVisible();
      expect(await accessibilityFaults(page)).toEqual([]);

      await failTwice(seat, host);
      await page.goto(`${host.url}#/`);
      await expect(page.getByRole('link', { name: t('page.overview.alertsSee') })).toBeVisible();
      expect(await accessibilityFaults(page)).toEqual([]);

      // From here by keyboard alone.
      await page.keyboard.press('Control+k');
      await page.keyboard.type(t('page.alerts.go'));
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/#\/alerts/);
      await expect(rows(seat).filter({ hasText: t('causes.AUTH_INVALID.title') })).toContainText(
        t('page.alerts.unseen'),
      );
      expect(await accessibilityFaults(page)).toEqual([]);
      // Reminders of an expiry come in while this is read, so nothing is counted beforehand.
      await expect(async () => {
        const count = await rows(seat).count();
        await expect(atFoot(seat)).toHaveText(t('page.alerts.status', { count }), { timeout: 1_000 });
      }).toPass();
      const first = rows(seat)
        .filter({ hasText: t('page.alerts.unseen') })
        .first();
      const seen = page.locator(`[data-row="${await first.getAttribute('data-row')}"]`);
      await tabTo(page, seen.getByRole('button').first());
      await page.keyboard.press('Enter');
      await expect(seen).not.toContainText(t('page.alerts.unseen'));
      await rows(seat).first().focus();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/#\/keys\//);
    });
  });
}
