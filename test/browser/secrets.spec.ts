import { goodKey, otherGoodKey } from './kit/open-ai-vendor.ts';
import { addKey, button, field, finishFirstRun, passphrase, row, type Seat, unlock } from './kit/steps.ts';
import { expect, test } from './kit/test.ts';
import { tracesOf } from './kit/traces.ts';

const shownSeconds = 30;
const secrets = [goodKey, otherGoodKey];

const reveal = (seat: Seat, label: string) =>
  button(seat, seat.t('page.secret.reveal', { field: 'Chave de API', label }));

const copy = (seat: Seat, label: string) => button(seat, seat.t('page.secret.copy', { field: 'Chave de API', label }));

const clipboard = ({ page }: Seat) => page.evaluate(() => navigator.clipboard.readText());

test.beforeEach(async ({ page, t }) => {
  const seat = { page, t };
  await finishFirstRun(seat);
  await addKey(seat, goodKey, 'Produção');
  await addKey(seat, otherGoodKey, 'Reserva');
});

test('a saved secret is nowhere in the page until someone asks to see it', async ({ page, t, watch }) => {
  await expect(row({ page, t }, 'Produção').getByText('sk-proj-')).toBeVisible();
  expect(await tracesOf(secrets, page, watch)).toEqual([]);
});

test('one secret is shown at a time, for thirty seconds, and leaves no trace', async ({ page, t, watch }) => {
  const seat = { page, t };
  await page.clock.install();
  await reveal(seat, 'Produção').click();
  await expect(page.getByText(goodKey)).toBeVisible();
  await reveal(seat, 'Reserva').click();
  await expect(page.getByText(otherGoodKey)).toBeVisible();
  await expect(page.getByText(goodKey)).toHaveCount(0);
  await page.clock.fastForward((shownSeconds + 1) * 1_000);
  await expect(page.getByText(otherGoodKey)).toHaveCount(0);
  expect(await tracesOf(secrets, page, watch)).toEqual([]);
});

test('a shown secret can be hidden at once', async ({ page, t, watch }) => {
  const seat = { page, t };
  await reveal(seat, 'Produção').click();
  await button(seat, t('page.secret.hide', { field: 'Chave de API', label: 'Produção' })).click();
  await expect(page.getByText(goodKey)).toHaveCount(0);
  expect(await tracesOf(secrets, page, watch)).toEqual([]);
});

test('a copied secret is on the clipboard for thirty seconds and never in the page', async ({ page, t, watch }) => {
  const seat = { page, t };
  await page.clock.install();
  await copy(seat, 'Produção').click();
  await expect(row(seat, 'Produção').getByText(t('page.secret.copied'))).toBeVisible();
  expect(await clipboard(seat)).toBe(goodKey);
  expect(await tracesOf(secrets, page, watch)).toEqual([]);
  await page.clock.fastForward((shownSeconds + 1) * 1_000);
  await expect(row(seat, 'Produção').getByText(t('page.secret.copied'))).toHaveCount(0);
  await expect.poll(() => clipboard(seat)).toBe('');
});

test('locking hides what is shown and empties the clipboard', async ({ page, t, watch }) => {
  const seat = { page, t };
  await copy(seat, 'Reserva').click();
  await reveal(seat, 'Produção').click();
  await expect(page.getByText(goodKey)).toBeVisible();
  await button(seat, t('page.lock.now')).click();
  await expect(page.getByRole('heading', { name: t('page.unlock.title') })).toBeVisible();
  // The catalogue of providers is no secret and stays.
  await expect(page.getByText('OpenAI')).toHaveCount(0);
  expect(await tracesOf([...secrets, 'Produção', 'Reserva'], page, watch)).toEqual([]);
  await expect.poll(() => clipboard(seat)).toBe('');
});

test('five minutes after the passphrase was typed it is asked for again', async ({ page, t, host }) => {
  const seat = { page, t };
  await host.age(6 * 60_000);
  await reveal(seat, 'Produção').click();
  await expect(page.getByText(t('page.passphrase.freshText'))).toBeVisible();
  await unlock(seat, 'não é esta');
  await expect(page.getByText(t('errors.WRONG_PASSPHRASE.message'))).toBeVisible();
  await expect(page.getByText(goodKey)).toHaveCount(0);
  await field(seat, t('page.passphrase.label')).fill(passphrase);
  await button(seat, t('page.action.confirm')).click();
  await expect(page.getByText(goodKey)).toBeVisible();
});
