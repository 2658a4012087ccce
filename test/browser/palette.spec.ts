import { accessibilityFaults } from './kit/axe.ts';
import { goodKey, refusedKey } from './kit/open-ai-vendor.ts';
import { addKey, button, createOrganisation, field, finishFirstRun, passphrase, type Seat } from './kit/steps.ts';
import { expect, test } from './kit/test.ts';
import { tracesOf } from './kit/traces.ts';

const palette = ({ page, t }: Seat) => page.getByRole('dialog', { name: t('page.palette.label') });
const option = ({ page }: Seat, name: string | RegExp) => page.getByRole('option', { name });

test.beforeEach(async ({ page, t }) => {
  const seat = { page, t };
  await finishFirstRun(seat);
  await createOrganisation(seat, 'Padaria São João');
  await addKey(seat, goodKey, 'Produção');
  await createOrganisation(seat, 'Clínica Aurora');
  await addKey(seat, refusedKey, 'Reserva');
});

test('a secret is copied knowing client and provider alone, in twelve keys', async ({ page, t, watch }) => {
  const seat = { page, t };
  await page.keyboard.press('Control+k');
  await page.keyboard.type('joao op');
  await page.keyboard.press('Control+Shift+C');
  await expect(palette(seat)).toHaveCount(0);
  await expect(page.getByText(t('page.palette.copied', { field: 'Chave de API', label: 'Produção' }))).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(goodKey);
  expect(await tracesOf([goodKey], page, watch)).toEqual([]);
});

test('after five minutes a copy asks for the passphrase first', async ({ page, t, host }) => {
  const seat = { page, t };
  await host.age(6 * 60_000);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('aurora');
  await expect(option(seat, /Reserva/)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.getByRole('option', { name: t('page.palette.copy', { field: 'Chave de API' }) }).click();
  await expect(page.getByText(t('page.passphrase.freshText'))).toBeVisible();
  await field(seat, t('page.passphrase.label')).fill(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByText(t('page.palette.copied', { field: 'Chave de API', label: 'Reserva' }))).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(refusedKey);
});

test('it finds clients and keys whatever the accents, marks why, and opens them', async ({ page, t }) => {
  const seat = { page, t };
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('sao');
  await expect(option(seat, /Padaria São João/).first()).toContainText('Padaria São João');
  await expect(page.locator('mark').first()).toHaveText('São');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Padaria São João' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('reserva');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Reserva' })).toBeVisible();
  await expect(page).toHaveTitle('Reserva · Clínica Aurora · Chaveiro');
});

test('a key is tested from its actions, and Left goes back to the search', async ({ page, t }) => {
  const seat = { page, t };
  await page.keyboard.press('Control+k');
  await page.keyboard.type('reserva');
  await page.keyboard.press('Tab');
  await expect(option(seat, t('page.palette.test'))).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('combobox')).toHaveValue('reserva');
  await expect(option(seat, /Reserva/)).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: t('causes.AUTH_INVALID.title') })).toBeVisible();
});

test('commands run by name, and what matches nothing says so', async ({ page, t }) => {
  const seat = { page, t };
  await page.keyboard.press('Control+k');
  await page.keyboard.type('zzzz');
  await expect(palette(seat).getByText(t('page.palette.none'))).toBeVisible();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('tema esc');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('bloquear');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: t('page.unlock.title') })).toBeVisible();
  await expect(button(seat, t('page.palette.label'))).toHaveCount(0);
});
