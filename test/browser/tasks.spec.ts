import type { Translate } from '../../shared/i18n/translate.ts';
import { countEffort, type Effort } from './kit/effort.ts';
import { unlock } from './kit/steps.ts';
import {
  clipboardOf,
  copySecret,
  firstTestedKey,
  openClient,
  openOverview,
  pasteGoodKey,
  removeClient,
  restoreClient,
  saveAndTest,
  switchClient,
  testEveryKey,
  undoRemoval,
} from './kit/tasks.ts';
import { expect, test } from './kit/test.ts';

const clicks = async (effort: Effort): Promise<number> => (await effort.spent()).clicks;

const languages = ['pt-BR', 'en'] as const;

for (const language of languages) {
  test.describe(`by mouse, in ${language}`, () => {
    test.use({ language });

    test('task 2: whoever begins has a tested key without being told how', async ({ page, t }) => {
      const effort = await countEffort(page);
      await firstTestedKey({ page, t });
      expect(await clicks(effort)).toBeLessThanOrEqual(10);
    });

    test.describe('among clients with forty keys', () => {
      test.use({ agency: { organisations: 3, keysEach: 40 } });

      test('tasks 7, 1, 6 and 3: switch, add, copy, test all', async ({ page, t }) => {
        const seat = { page, t };
        const effort = await begin(page, t);
        await switchClient(seat);
        expect(await clicks(effort), 'task 7').toBeLessThanOrEqual(2);

        await openClient(seat);
        await pasteGoodKey(seat);
        await effort.beginAnew();
        await saveAndTest(seat);
        expect(await clicks(effort), 'task 1').toBeLessThanOrEqual(4);
        await page.keyboard.press('Escape');

        await effort.beginAnew();
        await copySecret(seat);
        expect(await clicks(effort), 'task 6').toBeLessThanOrEqual(4);

        await page.getByRole('link', { name: t('page.overview.title') }).click();
        await effort.beginAnew();
        await testEveryKey(seat, 41);
        expect(await clicks(effort), 'task 3').toBeLessThanOrEqual(2);
      });
    });

    test.describe('among clients with 25 keys', () => {
      test.use({ agency: { organisations: 3, keysEach: 25 } });

      test('task 20: a removed client is back by one click, and later by four', async ({ page, t }) => {
        const seat = { page, t };
        await begin(page, t);
        await switchClient(seat);
        await openClient(seat);
        await removeClient(seat);
        const effort = await countEffort(page);
        await undoRemoval(seat);
        expect(await clicks(effort), 'a moment later').toBe(1);

        await switchClient(seat);
        await openClient(seat);
        await removeClient(seat);
        await page.reload();
        await page.getByRole('link', { name: t('page.overview.title') }).click();
        const later = await countEffort(page);
        await restoreClient(seat);
        expect(await clicks(later), 'later').toBeLessThanOrEqual(4);
      });
    });
  });
}

test.describe('a copied secret', () => {
  test.use({ agency: { organisations: 3, keysEach: 5 } });

  test('task 6: it is off the clipboard after 30 seconds, and when the vault locks', async ({ page, t }) => {
    const seat = { page, t };
    await page.clock.install();
    await begin(page, t);
    await copySecret(seat);
    await page.keyboard.press('Control+l');
    await expect(page.getByRole('heading', { name: t('page.unlock.title') })).toBeVisible();
    await expect.poll(() => clipboardOf(seat)).toBe('');
    await unlock(seat);
    await copySecret(seat);
    await page.clock.fastForward(31_000);
    await expect.poll(() => clipboardOf(seat)).toBe('');
  });
});

async function begin(page: Parameters<typeof countEffort>[0], t: Translate): Promise<Effort> {
  await openOverview({ page, t });
  return countEffort(page);
}
