import { accessibilityFaults } from './kit/axe.ts';
import { button, keepRecoveryKey } from './kit/steps.ts';
import { expect, test } from './kit/test.ts';

for (const [language, colorScheme] of [
  ['pt-BR', 'light'],
  ['en', 'dark'],
] as const) {
  test.describe(`in ${language}, ${colorScheme}`, () => {
    test.use({ language, colorScheme });

    test('demo data is looked at, tested in vain and taken away with one click', async ({ page, t }) => {
      const seat = { page, t };
      await keepRecoveryKey(seat);
      await button(seat, t('page.demo.start')).press('Enter');
      await expect(page.getByRole('heading', { level: 1, name: t('page.demo.client') })).toBeVisible();
      await expect(page.getByText(t('page.demo.notice', { client: t('page.demo.client') }))).toBeVisible();
      await expect(page.getByText(t('page.demo.keys.second'), { exact: true }).first()).toBeVisible();
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.keyboard.press('Control+Shift+Y');
      await expect(page.getByText(t('causes.DNS_NX.title')).first()).toBeVisible();
      await page.keyboard.press('Escape');
      await button(seat, t('page.demo.remove')).press('Enter');
      await expect(page.getByRole('heading', { level: 1, name: t('page.overview.title') })).toBeVisible();
      await expect(button(seat, t('page.demo.remove'))).toHaveCount(0);
    });
  });
}
