import type { Locator, Page } from '@playwright/test';
import type { Translate } from '../../../shared/i18n/translate.ts';
import { passphrase } from './passphrase.ts';
import { expect } from './test.ts';

export { passphrase };

/** A page and the words on it. */
export type Seat = { readonly page: Page; readonly t: Translate };

export const button = ({ page }: Seat, name: string): Locator => page.getByRole('button', { name, exact: true });

export const field = ({ page }: Seat, label: string): Locator => page.getByLabel(label, { exact: true });

/** Fills in name and passphrase and waits for the recovery key. */
export async function createVault(seat: Seat): Promise<void> {
  const { page, t } = seat;
  await field(seat, t('page.firstRun.name')).fill('Marina Alves');
  await field(seat, t('page.passphrase.label')).fill(passphrase);
  await button(seat, t('page.firstRun.create')).click();
  await expect(page.getByRole('heading', { name: t('page.recovery.title') })).toBeVisible();
}

/** Groups of the recovery key by number, as the page shows them. */
export async function readRecoveryKey({ page, t }: Seat): Promise<ReadonlyMap<string, string>> {
  const text = await page.getByRole('region', { name: t('page.recovery.label') }).innerText();
  const words = text.split(/\s+/).filter(Boolean);
  return new Map(words.flatMap((word, index) => (index % 2 === 0 ? [[word, words[index + 1] ?? '']] : [])));
}

/** The fields of the two groups asked back on a page or in a dialog, each with what belongs in it. */
export async function askedGroups(
  place: Page | Locator,
  groups: ReadonlyMap<string, string>,
): Promise<readonly { readonly input: Locator; readonly group: string }[]> {
  const inputs = place.getByRole('textbox');
  await expect(inputs).toHaveCount(2);
  const labels = await inputs.evaluateAll((all) =>
    all.map((element) => (element as HTMLInputElement).labels?.[0]?.textContent ?? ''),
  );
  return labels.map((label, index) => ({
    input: inputs.nth(index),
    group: groups.get(label.replace(/\D/g, '')) ?? '',
  }));
}

/** Answers the two groups asked back. */
export async function answerGroups(place: Page | Locator, groups: ReadonlyMap<string, string>): Promise<void> {
  for (const { input, group } of await askedGroups(place, groups)) await input.fill(group);
}

/** Makes a vault, unless it is made, keeps its recovery key and answers for it: up to the question where to start. */
export async function keepRecoveryKey(seat: Seat, { isMade = false } = {}): Promise<ReadonlyMap<string, string>> {
  const { page, t } = seat;
  if (!isMade) await createVault(seat);
  const groups = await readRecoveryKey(seat);
  await button(seat, t('page.recovery.next')).click();
  await answerGroups(page, groups);
  await button(seat, t('page.recovery.finish')).click();
  await expect(page.getByRole('heading', { level: 1, name: t('page.begin.title') })).toBeVisible();
  return groups;
}

/** The whole first run, up to the agency's own keys. */
export async function finishFirstRun(seat: Seat): Promise<void> {
  const { page, t } = seat;
  await keepRecoveryKey(seat);
  await button(seat, t('page.begin.look')).click();
  await expect(page.getByRole('heading', { level: 1, name: t('page.overview.title') })).toBeVisible();
  // On a narrow window the places are in a menu.
  const place = page.getByRole('link', { name: t('page.place.system') });
  if (!(await place.isVisible())) await button(seat, t('page.menu.navigation')).click();
  await place.click();
  await expect(page.getByRole('heading', { level: 1, name: t('page.organisations.system') })).toBeVisible();
}

/** Creates a client and comes to its page. */
export async function createOrganisation(seat: Seat, name: string): Promise<void> {
  const { page, t } = seat;
  await button(seat, t('page.organisations.add')).click();
  await field(seat, t('page.organisations.name')).fill(name);
  await button(seat, t('page.organisations.create')).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** Opens the drawer and pastes a key into it, as a user would. */
export async function pasteKey(seat: Seat, key: string): Promise<void> {
  const { page, t } = seat;
  await button(seat, t('page.keys.add')).first().click();
  await field(seat, t('page.editor.paste')).focus();
  await page.evaluate((text) => navigator.clipboard.writeText(text), key);
  await page.keyboard.press('ControlOrMeta+V');
  await page.evaluate(() => navigator.clipboard.writeText(''));
}

/** Adds a key by paste under a label, without testing it. */
export async function addKey(seat: Seat, key: string, label: string): Promise<void> {
  const { t } = seat;
  await pasteKey(seat, key);
  await field(seat, t('page.editor.label')).fill(label);
  await button(seat, t('page.editor.save')).click();
  await expect(row(seat, label)).toBeVisible();
}

/** A key in the list. */
export const row = ({ page }: Seat, label: string): Locator => page.getByRole('article', { name: label, exact: true });

/** An entry of a key's menu. */
export async function chooseAction(seat: Seat, label: string, action: string): Promise<void> {
  const { page, t } = seat;
  await button(seat, t('page.keyAction.more', { label })).click();
  await page.getByRole('menuitem', { name: action }).click();
}

/** Locks the vault and opens it again. */
export async function unlock(seat: Seat, typed = passphrase): Promise<void> {
  const { page, t } = seat;
  await field(seat, t('page.passphrase.label')).fill(typed);
  await page.keyboard.press('Enter');
}

/** Whose keys the console is about, at the top of it. */
export const scopeButton = ({ page, t }: Seat): Locator =>
  page.getByRole('banner').getByRole('button', { name: t('page.switcher.label') });

/** Opens the list of organisations. */
export async function openSwitcher(seat: Seat): Promise<void> {
  await scopeButton(seat).click();
  await expect(seat.page.getByRole('dialog', { name: seat.t('page.switcher.label') })).toBeVisible();
}
