// The tasks the product is judged by, each from where it begins to what its user sees at the end, by mouse.
import { expect } from '@playwright/test';
import { goodKey } from './open-ai-vendor.ts';
import { button, finishFirstRun, openSwitcher, passphrase, pasteKey, type Seat, scopeButton, unlock } from './steps.ts';

/** A client of the filled agency, and letters that name it among three and among three hundred. */
export const client = { name: 'Academia São João', typed: 'acad joao', slug: 'cliente-2' } as const;

/** Unlocks and waits for the Overview, where the tasks begin. */
export async function openOverview(seat: Seat): Promise<void> {
  const { page, t } = seat;
  await unlock(seat, passphrase);
  await expect(page.getByRole('heading', { level: 1, name: t('page.overview.title') })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: t('page.overview.failingTitle') })).toBeVisible();
}

/** Task 7: another client. */
export async function switchClient(seat: Seat): Promise<void> {
  const { page } = seat;
  await openSwitcher(seat);
  // Its name and then its numbers: others of the same name have a number of their own in between.
  await page.getByRole('option', { name: new RegExp(`^${client.name} \\d+ \\D`) }).click();
  await seesClientChosen(seat);
}

/** The page of the client that is chosen. */
export async function openClient(seat: Seat): Promise<void> {
  const { page, t } = seat;
  await page.getByRole('link', { name: t('page.place.organisation') }).click();
  await seesClient(seat);
}

/** Task 1, up to the paste: the key is on the clipboard, the client's page is open. */
export const pasteGoodKey = (seat: Seat): Promise<void> => pasteKey(seat, goodKey);

/** Task 1, from the paste on. */
export async function saveAndTest(seat: Seat): Promise<void> {
  await button(seat, seat.t('page.editor.saveAndTest')).click();
  await seesSuccess(seat);
}

/** Task 2: from nothing to a tested key. */
export async function firstTestedKey(seat: Seat): Promise<void> {
  await finishFirstRun(seat);
  await pasteGoodKey(seat);
  await saveAndTest(seat);
}

/** Task 3: from the Overview, with the client chosen, a result for each of its keys. */
export async function testEveryKey(seat: Seat, keys: number): Promise<void> {
  await openClient(seat);
  await button(seat, seat.t('page.keys.testAll')).click();
  await seesResults(seat, keys);
}

/** Task 6: a secret of which only client and provider are known. */
export async function copySecret(seat: Seat): Promise<void> {
  const { page, t } = seat;
  await page
    .getByRole('banner')
    .getByRole('button', { name: t('page.palette.label') })
    .click();
  await page.keyboard.type(`${client.typed} opena`);
  await page.getByRole('option', { name: 'Produção' }).first().click();
  await button(seat, t('page.secret.copy', { field: apiKeyIn(seat), label: 'Produção' })).click();
  await expect.poll(() => clipboardOf(seat)).toMatch(/^sk-proj-/);
}

/** Task 20, first part: the client goes to the trash. */
export async function removeClient(seat: Seat): Promise<void> {
  const { page, t } = seat;
  await page.getByText(t('page.clients.details'), { exact: true }).click();
  await button(seat, t('page.clients.remove')).click();
  await expect(page.getByRole('heading', { level: 1, name: t('page.clients.title') })).toBeVisible();
  await expect(page.getByText(t('page.clients.removed', { name: client.name }))).toBeVisible();
}

/** Task 20, a moment later. */
export async function undoRemoval(seat: Seat): Promise<void> {
  const { page, t } = seat;
  await button(seat, t('page.action.undo')).click();
  await expect(page.getByText(t('page.clients.restored', { name: client.name }))).toBeVisible();
}

/** Task 20, days later. */
export async function restoreClient(seat: Seat): Promise<void> {
  const { page, t } = seat;
  await page.getByRole('link', { name: t('page.clients.title') }).click();
  await page.getByText(t('page.clients.trash'), { exact: true }).click();
  await button(seat, t('page.clients.restore')).click();
  await expect(page.getByText(t('page.clients.trashEmpty'))).toBeVisible();
}

/** The console is about the client now, whichever screen it shows. */
export async function seesClientChosen(seat: Seat): Promise<void> {
  await expect(scopeButton(seat)).toContainText(client.name);
}

export async function seesClient({ page }: Seat): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: client.name })).toBeVisible();
}

export async function seesSuccess({ page, t }: Seat): Promise<void> {
  await expect(page.getByRole('heading', { name: t('page.test.allFine') })).toBeVisible();
}

/** Each key has its result once the run says that all of them were tested. */
export async function seesResults({ page, t }: Seat, keys: number): Promise<void> {
  const [all = ''] = t('page.test.summary', { total: String(keys), failed: '@' }).split('@');
  await expect(page.getByText(all).first()).toBeVisible({ timeout: 60_000 });
}

export const clipboardOf = ({ page }: Seat): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

const apiKeyIn = ({ t }: Seat): string => (t('page.action.close') === 'Close' ? 'API key' : 'Chave de API');
