import { accessibilityFaults } from './kit/axe.ts';
import { goodKey, refusedKey } from './kit/open-ai-vendor.ts';
import { addKey, button, field, finishFirstRun, row, type Seat, unlock } from './kit/steps.ts';
import { expect, test } from './kit/test.ts';

/** From the list to a key's own page. */
const openKey = async (seat: Seat, label: string): Promise<void> => {
  await row(seat, label).getByRole('link', { name: label, exact: true }).click();
  await expect(seat.page.getByRole('heading', { level: 1, name: label })).toBeVisible();
};

const testAndClose = async ({ page, t }: Seat): Promise<void> => {
  await page
    .getByRole('main')
    .getByRole('button', { name: t('page.editor.test'), exact: true })
    .click();
  await expect(page.getByRole('dialog').getByText(t('page.test.copyReport'))).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
};

const points = ({ page, t }: Seat) => page.getByRole('group', { name: t('page.keyDetail.history') }).getByRole('radio');

test.describe('a key of a new vault', () => {
  test.beforeEach(({ page, t }) => finishFirstRun({ page, t }));

  test('keeps every test as a point, the newest last, and each opens its own stages', async ({ page, t }) => {
    const seat = { page, t };
    await addKey(seat, refusedKey, 'Produção');
    await openKey(seat, 'Produção');
    await expect(page).toHaveTitle(`Produção · ${t('page.organisations.system')} · Chaveiro`);
    await expect(page.getByText(t('page.keyDetail.neverText'))).toBeVisible();
    await testAndClose(seat);
    await expect(points(seat)).toHaveCount(1);
    await expect(page.getByRole('heading', { name: t('causes.AUTH_INVALID.title') })).toBeVisible();
    await button(seat, t('page.keyAction.edit')).click();
    await field(seat, 'Chave de API').fill(goodKey);
    await button(seat, t('page.editor.save')).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await testAndClose(seat);
    await expect(points(seat)).toHaveCount(2);
    await expect(page.getByRole('heading', { name: t('page.test.allFine') })).toBeVisible();
    await points(seat).last().focus();
    await page.keyboard.press('ArrowLeft');
    await expect(page.getByRole('heading', { name: t('causes.AUTH_INVALID.title') })).toBeVisible();
    await expect(points(seat).first()).toBeChecked();
    await expect(page).toHaveURL(/test=\d+/);
    const changes = page.getByRole('region', { name: t('page.keyDetail.changes') });
    await expect(changes.getByText('Chave de API')).toBeVisible();
    await expect(changes.getByText(t('terms.action.credential.tested'))).toHaveCount(0);
  });

  test('goes to the trash and is back by Ctrl+Z, on the same page', async ({ page, t }) => {
    const seat = { page, t };
    await addKey(seat, goodKey, 'Produção');
    await openKey(seat, 'Produção');
    await button(seat, t('page.keyDetail.remove')).click();
    await expect(page.getByText(t('page.keyDetail.trashed'))).toBeVisible();
    await expect(button(seat, t('page.keyAction.restore'))).toBeVisible();
    await page.keyboard.press('ControlOrMeta+Z');
    await expect(button(seat, t('page.keyDetail.remove'))).toBeVisible();
    await button(seat, t('page.keyAction.disable')).click();
    await expect(page.getByText(t('terms.status.inactive'))).toBeVisible();
    await page
      .getByRole('button', { name: t('page.action.undo') })
      .last()
      .click();
    await expect(page.getByText(t('terms.status.inactive'))).toHaveCount(0);
  });

  test('shows its secret only on request, and only there', async ({ page, t }) => {
    const seat = { page, t };
    await addKey(seat, goodKey, 'Produção');
    await openKey(seat, 'Produção');
    await expect(page.getByText(goodKey)).toHaveCount(0);
    const words = { field: 'Chave de API', label: 'Produção' };
    await button(seat, t('page.secret.reveal', words)).click();
    await expect(page.getByText(goodKey)).toBeVisible();
    await button(seat, t('page.secret.hide', words)).click();
    await expect(page.getByText(goodKey)).toHaveCount(0);
    const changes = page.getByRole('region', { name: t('page.keyDetail.changes') });
    await expect(changes.getByText(t('terms.action.credential.revealed'))).toBeVisible();
  });
});

test('an address of no key says so', async ({ page, t, host }) => {
  await finishFirstRun({ page, t });
  await page.goto(`${host.url}#/keys/019aa000-0000-7000-8000-000000000000`);
  await expect(page.getByText(t('page.keyDetail.missing'))).toBeVisible();
  await page.goto(`${host.url}#/keys/nenhuma`);
  await expect(page.getByText(t('page.place.missing'))).toBeVisible();
});

for (const language of ['pt-BR', 'en'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`in ${language}, ${colorScheme}`, () => {
      test.use({ language, colorScheme, agency: { organisations: 1, keysEach: 12 } });

      test('a failing key is reached from the overview, and its page is accessible', async ({ page, t }) => {
        await unlock({ page, t });
        const failing = page.getByRole('region', { name: t('page.overview.failingTitle') });
        await failing.locator('a[href*="#/keys/"]').first().click();
        await expect(page.getByRole('heading', { name: t('page.keyDetail.facts'), exact: true })).toBeVisible();
        await expect(points({ page, t })).toHaveCount(1);
        expect(await accessibilityFaults(page)).toEqual([]);
      });
    });
  }
}
