import { goodKey, refusedKey } from './kit/open-ai-vendor.ts';
import { addKey, button, chooseAction, field, finishFirstRun, pasteKey, row, unlock } from './kit/steps.ts';
import { expect, test } from './kit/test.ts';

for (const language of ['pt-BR', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('a new user gets from nothing to a key that is proven and kept', async ({ page, t }) => {
      const seat = { page, t };
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await finishFirstRun(seat);

      await button(seat, t('page.organisations.add')).click();
      await field(seat, t('page.organisations.name')).fill('Padaria São João');
      await expect(field(seat, t('page.organisations.slug'))).toHaveValue('padaria-sao-joao');
      await field(seat, t('page.organisations.taxId')).fill('11.222.333/0001-81');
      await button(seat, t('page.organisations.create')).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Padaria São João' })).toBeVisible();
      await expect(page).toHaveTitle('Padaria São João · Chaveiro');

      await pasteKey(seat, goodKey);
      await expect(page.getByText(t('page.editor.recognised', { provider: 'OpenAI' }))).toBeVisible();
      await button(seat, t('page.editor.saveAndTest')).click();
      await expect(page.getByRole('heading', { name: t('page.test.allFine') })).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(row(seat, 'OpenAI').getByText(t('terms.status.active'))).toBeVisible();

      await addKey(seat, refusedKey, 'Reserva');
      await expect(row(seat, 'Reserva').getByText(t('terms.status.configuring'))).toBeVisible();
      await button(seat, t('page.keyAction.test', { label: 'Reserva' })).click();
      await expect(page.getByRole('heading', { name: t('causes.AUTH_INVALID.title') })).toBeVisible();
      await expect(page.getByText(t('causes.AUTH_INVALID.fix'))).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(row(seat, 'Reserva').getByText(t('terms.status.error'))).toBeVisible();

      await chooseAction(seat, 'Reserva', t('page.keyAction.remove'));
      await expect(row(seat, 'Reserva')).toHaveCount(0);
      await button(seat, t('page.action.undo')).click();
      await expect(row(seat, 'Reserva')).toBeVisible();

      await button(seat, t('page.lock.now')).click();
      await expect(page.getByRole('heading', { name: t('page.unlock.title') })).toBeVisible();
      await unlock(seat);
      await expect(page.getByRole('heading', { level: 1, name: 'Padaria São João' })).toBeVisible();
      await expect(row(seat, 'OpenAI').getByText(t('terms.status.active'))).toBeVisible();
    });
  });
}
