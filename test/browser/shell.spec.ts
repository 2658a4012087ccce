import { accessibilityFaults } from './kit/axe.ts';
import { goodKey, unansweredKey } from './kit/open-ai-vendor.ts';
import {
  addKey,
  button,
  chooseAction,
  createOrganisation,
  finishFirstRun,
  row,
  type Seat,
  unlock,
} from './kit/steps.ts';
import { expect, test } from './kit/test.ts';

const place = ({ page, t }: Seat, name: string) =>
  page.getByRole('navigation', { name: t('page.menu.navigation') }).getByRole('link', { name, exact: true });

test.beforeEach(({ page, t }) => finishFirstRun({ page, t }));

for (const language of ['pt-BR', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('the frame, its help and an address that leads nowhere stand in nobody’s way', async ({ page, t, host }) => {
      const seat = { page, t };
      await createOrganisation(seat, 'Acme');
      expect.soft(await accessibilityFaults(page), 'organisation').toEqual([]);
      await place(seat, t('terms.category.AI')).click();
      await expect(page.getByRole('navigation', { name: t('page.part.breadcrumb') })).toContainText('Acme');
      await expect(page).toHaveTitle(`${t('terms.category.AI')} · Acme · Chaveiro`);
      expect.soft(await accessibilityFaults(page), 'category').toEqual([]);
      await page.keyboard.press('F1');
      await expect(page.getByRole('heading', { level: 1, name: t('page.help.title') })).toBeVisible();
      expect.soft(await accessibilityFaults(page), 'help').toEqual([]);
      await page.goto(`${host.url}#/nowhere`);
      await expect(page.getByText(t('page.place.missing'))).toBeVisible();
      expect.soft(await accessibilityFaults(page), 'nowhere').toEqual([]);
    });
  });
}

test('an address survives a lock and a reload', async ({ page, t, host }) => {
  const seat = { page, t };
  await addKey(seat, goodKey, 'Produção');
  await page.goto(`${host.url}#/system/keys/AI`);
  await expect(row(seat, 'Produção')).toBeVisible();
  await page.keyboard.press('Control+l');
  await unlock(seat);
  await expect(row(seat, 'Produção')).toBeVisible();
  await page.reload();
  await expect(page).toHaveTitle(`${t('terms.category.AI')} · ${t('page.organisations.system')} · Chaveiro`);
  await page.goto(`${host.url}#/system/keys/NOSUCH`);
  await expect(page.getByText(t('page.place.missing'))).toBeVisible();
});

test('F6 goes round the regions, and a digit goes to its place from the menu alone', async ({ page, t }) => {
  const seat = { page, t };
  await page.locator('main').focus();
  await page.keyboard.press('1');
  await expect(page.getByRole('heading', { level: 1, name: t('page.organisations.system') })).toBeVisible();
  await page.keyboard.press('F6');
  await page.keyboard.press('F6');
  await expect(place(seat, t('page.place.system'))).toBeFocused();
  await page.keyboard.press('1');
  await expect(page.getByRole('heading', { level: 1, name: t('page.overview.title') })).toBeVisible();
});

test('Ctrl+Z takes back the deletion done last, but not while one types', async ({ page, t }) => {
  const seat = { page, t };
  await addKey(seat, goodKey, 'Produção');
  await chooseAction(seat, 'Produção', t('page.keyAction.remove'));
  await expect(row(seat, 'Produção')).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Escape');
  await expect(row(seat, 'Produção')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(row(seat, 'Produção')).toBeVisible();
  await expect(button(seat, t('page.action.undo'))).toHaveCount(0);
});

test('the foot tells what runs and leads to it, and that there is no backup', async ({ page, t }) => {
  const seat = { page, t };
  const foot = page.getByRole('contentinfo');
  await expect(foot).toContainText(t('page.connection.open'));
  await expect(foot).toContainText(t('page.status.noBackup'));
  await addKey(seat, unansweredKey, 'Sem resposta');
  await page.keyboard.press('Control+Shift+Y');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await foot.getByRole('button').click();
  await button(seat, t('page.test.cancel')).click();
  await expect(page.getByText(t('page.test.cancelled')).last()).toBeVisible();
});
