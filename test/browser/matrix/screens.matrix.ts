import { accessibilityFaults } from '../kit/axe.ts';
import { goodKey } from '../kit/open-ai-vendor.ts';
import { passphrase } from '../kit/passphrase.ts';
import { button, pasteKey, row, type Seat } from '../kit/steps.ts';
import { openOverview } from '../kit/tasks.ts';
import { expect, test } from '../kit/test.ts';
import { addresses, goTo, someCredential } from './screens.ts';

const judge = async ({ page }: Seat, state: string): Promise<void> => {
  expect.soft(await accessibilityFaults(page), state).toEqual([]);
};

for (const language of ['pt-BR', 'en'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`in ${language}, ${colorScheme}`, () => {
      test.use({ language, colorScheme, agency: { organisations: 3, keysEach: 20 } });

      test('every screen and dialog is accessible, and the policy is silent', async ({ page, t, host }) => {
        const seat = { page, t };
        await judge(seat, 'locked');
        await openOverview(seat);
        for (const address of addresses(await someCredential(page))) {
          await goTo(page, address);
          await judge(seat, address);
        }
        await dialogs(seat);
        await page.keyboard.press('Escape');
        await host.stop();
        await expect(page.getByText(t('page.connection.lostNotice')).first()).toBeVisible();
        await judge(seat, 'connection lost');
        await page.evaluate(() => {
          location.hash = '#/organisations/cliente-2/keys/VOIP';
        });
        await judge(seat, 'nothing can be read');
      });

      test.describe('with nothing in it', () => {
        test.use({ agency: { organisations: 1, keysEach: 0 } });

        test('every screen says so accessibly', async ({ page, t }) => {
          const seat = { page, t };
          await page.locator('input[type=password]').fill(passphrase);
          await page.keyboard.press('Enter');
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          for (const address of addresses('').filter((one) => !one.startsWith('/settings'))) {
            await goTo(page, address.replace('cliente-1', 'cliente-0'));
            await judge(seat, `${address}, empty`);
          }
        });
      });
    });
  }
}

/** What opens over a screen. */
async function dialogs(seat: Seat): Promise<void> {
  const { page, t } = seat;
  await goTo(page, '/organisations/cliente-1');
  await page.keyboard.press('Control+o');
  await judge(seat, 'switcher');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('clinica');
  await expect(page.getByRole('option').first()).toBeVisible();
  await judge(seat, 'palette');
  await page.keyboard.press('Tab');
  await judge(seat, 'actions of what was found');
  await page.keyboard.press('Escape');
  await button(seat, t('page.organisations.add')).first().click();
  await judge(seat, 'new client');
  await page.keyboard.press('Escape');
  await pasteKey(seat, goodKey);
  await judge(seat, 'new key');
  await button(seat, t('page.editor.saveAndTest')).click();
  await expect(page.getByRole('heading', { name: t('page.test.allFine') })).toBeVisible();
  await judge(seat, 'test');
  await page.keyboard.press('Escape');
  await expect(row(seat, 'OpenAI')).toBeVisible();
}
