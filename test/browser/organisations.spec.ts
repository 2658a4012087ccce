import type { Page } from '@playwright/test';
import type { Translate } from '../../shared/i18n/translate.ts';
import { accessibilityFaults } from './kit/axe.ts';
import { button, field, unlock } from './kit/steps.ts';
import { expect, openPage, test } from './kit/test.ts';

test.use({ agency: { organisations: 12, keysEach: 6 } });

const open = async (page: Page, t: Translate, hash: string, heading: string) => {
  await unlock({ page, t });
  await expect(page.getByRole('heading', { level: 1, name: t('page.overview.title') })).toBeVisible();
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
};

for (const language of ['pt-BR', 'en'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`in ${language}, ${colorScheme}`, () => {
      test.use({ language, colorScheme });

      test('the overview and the list of clients are accessible', async ({ page, t }) => {
        await open(page, t, '#/', t('page.overview.title'));
        await expect(page.getByRole('heading', { name: t('page.overview.failingTitle') })).toBeVisible();
        expect(await accessibilityFaults(page)).toEqual([]);
        await page.getByRole('link', { name: t('page.clients.title') }).click();
        await expect(page.getByText('cliente-0', { exact: true })).toBeVisible();
        expect(await accessibilityFaults(page)).toEqual([]);
      });
    });
  }
}

test('a client is found without its accents, and its address can be kept', async ({ page, t }) => {
  await open(page, t, '#/organisations', t('page.clients.title'));
  await field({ page, t }, t('page.clients.search')).fill('clinica sao');
  await expect(page.getByText('Clínica São João')).toBeVisible();
  await expect(page.getByText('Padaria São João')).toHaveCount(0);
  await expect(page).toHaveURL(/find=clinica/);
});

test('a removed client is back by one click, and later from the trash', async ({ page, t }) => {
  const seat = { page, t };
  await open(page, t, '#/organisations/cliente-1?view=details', 'Clínica São João');
  await button(seat, t('page.clients.remove')).click();
  await button(seat, t('page.action.undo')).click();
  await expect(page.getByText(t('page.clients.restored', { name: 'Clínica São João' }))).toBeVisible();
  await page.evaluate(() => {
    location.hash = '#/organisations/cliente-1?view=details';
  });
  await button(seat, t('page.clients.remove')).click();
  await expect(page.getByRole('heading', { level: 1, name: t('page.clients.title') })).toBeVisible();
  await page.getByText(t('page.clients.trash'), { exact: true }).click();
  await button(seat, t('page.clients.restore')).click();
  await expect(page.getByText(t('page.clients.trashEmpty'))).toBeVisible();
});

test('a client is shredded only after its short name was typed', async ({ page, t }) => {
  const seat = { page, t };
  await open(page, t, '#/organisations/cliente-2?view=details', 'Academia São João');
  await button(seat, t('page.clients.remove')).click();
  await expect(page.getByRole('heading', { level: 1, name: t('page.clients.title') })).toBeVisible();
  await page.getByText(t('page.clients.trash'), { exact: true }).click();
  await button(seat, t('page.clients.shred')).click();
  await expect(button(seat, t('page.clients.shredConfirm'))).toBeDisabled();
  await field(seat, t('page.clients.shredType', { slug: 'cliente-2' })).fill('cliente-2');
  await button(seat, t('page.clients.shredConfirm')).click();
  await expect(page.getByText(t('page.clients.trashEmpty'))).toBeVisible();
});

test('a client’s secrets are sealed anew, and how many is said', async ({ page, t }) => {
  await open(page, t, '#/organisations/cliente-3?view=details', 'Construções São João');
  await button({ page, t }, t('page.clients.rotate')).click();
  await expect(page.getByText(t('page.clients.rotated', { count: 6 }))).toBeVisible();
});

test('a change another window saved meanwhile is told, and what was typed stays', async ({
  page,
  context,
  host,
  t,
}) => {
  await open(page, t, '#/organisations/cliente-4', 'Óticas São João');
  const other = await context.newPage();
  await openPage(other, host);
  await open(other, t, '#/organisations/cliente-4', 'Óticas São João');
  await button({ page, t }, t('page.organisations.edit')).first().click();
  await field({ page, t }, t('page.organisations.name')).fill('Óticas Central');
  const there = { page: other, t };
  await button(there, t('page.organisations.edit')).first().click();
  await field(there, t('page.organisations.taxId')).fill('11.222.333/0001-81');
  await other
    .getByRole('dialog')
    .getByRole('button', { name: t('page.organisations.edit') })
    .click();
  await expect(other.getByRole('dialog')).toHaveCount(0);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('page.organisations.edit') })
    .click();
  await expect(page.getByRole('dialog').getByText(t('reasons.revisionChanged.message'))).toBeVisible();
  await expect(field({ page, t }, t('page.organisations.name'))).toHaveValue('Óticas Central');
});
