// The tasks of tasks.spec.ts without a mouse. Task 2 is the main path of keyboard.spec.ts.
import type { Page } from '@playwright/test';
import { countEffort, type Effort } from './kit/effort.ts';
import { goodKey } from './kit/open-ai-vendor.ts';
import { field } from './kit/steps.ts';
import { pressButton, tabTo } from './kit/tab-to.ts';
import { client, clipboardOf, openOverview, seesClientChosen, seesResults, seesSuccess } from './kit/tasks.ts';
import { expect, test } from './kit/test.ts';

/** What was pressed since, without any click. */
const keysOnly = async (effort: Effort): Promise<number> => {
  const { clicks, keys } = await effort.spent();
  expect(clicks).toBe(0);
  return keys;
};

/** Chooses among the views of a page, which are radio buttons. */
const chooseView = async (page: Page, name: string): Promise<void> => {
  const group = page.getByRole('main').getByRole('radiogroup').first();
  await tabTo(page, group.getByRole('radio', { checked: true }));
  const wanted = group.getByRole('radio', { name, exact: true });
  const count = await group.getByRole('radio').count();
  for (let press = 0; press < count && !(await wanted.isChecked()); press += 1) {
    await page.keyboard.press('ArrowRight');
  }
  await expect(wanted).toBeChecked();
};

const switchClient = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+o');
  await page.keyboard.type(client.typed);
  await page.keyboard.press('Enter');
};

for (const language of ['pt-BR', 'en'] as const) {
  test.describe(`by keyboard alone, in ${language}`, () => {
    test.use({ language });

    test.describe('among clients with forty keys', () => {
      test.use({ agency: { organisations: 3, keysEach: 40 } });

      test('tasks 7, 6, 1 and 3: switch, copy, add, test all', async ({ page, t }) => {
        const seat = { page, t };
        await openOverview(seat);
        const effort = await countEffort(page);
        await switchClient(page);
        await seesClientChosen(seat);
        expect(await keysOnly(effort), 'task 7').toBeLessThanOrEqual(12);

        await effort.beginAnew();
        await page.keyboard.press('Control+k');
        await page.keyboard.type('acad opena');
        await page.keyboard.press('Control+Shift+C');
        await expect.poll(() => clipboardOf(seat)).toMatch(/^sk-proj-/);
        expect(await keysOnly(effort), 'task 6').toBeLessThanOrEqual(12);

        await page.keyboard.press('Control+Shift+A');
        await expect(field(seat, t('page.editor.paste'))).toBeFocused();
        await page.evaluate((text) => navigator.clipboard.writeText(text), goodKey);
        await page.keyboard.press('ControlOrMeta+V');
        await effort.beginAnew();
        await pressButton(seat, t('page.editor.saveAndTest'));
        await seesSuccess(seat);
        expect(await keysOnly(effort), 'task 1').toBeLessThanOrEqual(12);
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toHaveCount(0);

        await effort.beginAnew();
        await page.keyboard.press('Control+Shift+Y');
        await seesResults(seat, 41);
        expect(await keysOnly(effort), 'task 3').toBeLessThanOrEqual(2);
      });
    });

    test.describe('among clients with 25 keys', () => {
      test.use({ agency: { organisations: 3, keysEach: 25 } });

      test('task 20: a removed client is back by one key, and later from the trash', async ({ page, t }) => {
        const seat = { page, t };
        const inMain = page.getByRole('main').getByText(client.name);
        const remove = async () => {
          await switchClient(page);
          await seesClientChosen(seat);
          await tabTo(page, page.getByRole('link', { name: t('page.place.organisation') }));
          await page.keyboard.press('Enter');
          await chooseView(page, t('page.clients.details'));
          await pressButton(seat, t('page.clients.remove'));
          await expect(page.getByRole('heading', { level: 1, name: t('page.clients.title') })).toBeVisible();
          await expect(inMain).toHaveCount(0);
        };
        await openOverview(seat);
        await remove();
        const effort = await countEffort(page);
        await page.keyboard.press('Control+z');
        await expect(inMain).toBeVisible();
        expect(await keysOnly(effort), 'a moment later').toBe(1);

        await remove();
        await page.reload();
        await tabTo(page, page.getByRole('link', { name: t('page.overview.title') }));
        await page.keyboard.press('Enter');
        await tabTo(page, page.getByRole('link', { name: t('page.clients.title') }));
        await page.keyboard.press('Enter');
        await chooseView(page, t('page.clients.trash'));
        await expect(inMain).toBeVisible();
        await expect(page.getByText(t('page.organisations.keys', { count: 25 }))).toBeVisible();
        await pressButton(seat, t('page.clients.restore'));
        await expect(page.getByText(t('page.clients.trashEmpty'))).toBeVisible();
      });
    });
  });
}
