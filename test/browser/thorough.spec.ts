import { slackWebhook } from '../../shared/catalogue/providers/slack-webhook.ts';
import { ensure } from '../../shared/errors/exhaustive.ts';
import { accessibilityFaults } from './kit/axe.ts';
import { button, field, type Seat, unlock } from './kit/steps.ts';
import { expect, test } from './kit/test.ts';

const looks = [
  { language: 'pt-BR', colorScheme: 'light' },
  { language: 'en', colorScheme: 'dark' },
] as const;

/** Somewhere that is not there: what matters is what is asked before anything is sent. */
const address = 'https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX';

async function addHook(seat: Seat, host: { readonly url: string }): Promise<void> {
  const { page, t } = seat;
  await page.goto(`${host.url}#/system`);
  await button(seat, t('page.keys.add')).first().click();
  await page.getByRole('combobox', { name: t('page.editor.provider') }).fill('Slack');
  await page.getByRole('option', { name: /Slack/ }).click();
  await page.getByRole('dialog').locator('[name="fields.url"]').fill(address);
  await field(seat, t('page.editor.label')).fill('Avisos');
  await button(seat, t('page.editor.saveAndTest')).click();
}

for (const { language, colorScheme } of looks) {
  test.describe(`in ${language}, ${colorScheme}`, () => {
    test.use({ language, colorScheme, agency: { organisations: 1, keysEach: 1 } });

    test('a thorough test is offered where there is one, and begins once its traces are agreed to', async ({
      page,
      t,
      host,
    }) => {
      const seat = { page, t };
      const deed = ensure(slackWebhook.probe.thorough, 'its thorough test posts a message')[language];
      await unlock(seat);
      await addHook(seat, host);
      await button(seat, t('page.test.thorough.begin')).click();
      const ask = page.getByRole('dialog', { name: t('page.tests.ask.title') });
      await expect(ask).toContainText(deed);
      await expect(ask.getByRole('checkbox', { name: t('page.tests.ask.thorough') })).toBeChecked();
      await expect(ask).not.toContainText(t('page.tests.ask.free'));
      expect(await accessibilityFaults(page)).toEqual([]);
      // Who does not agree has an ordinary, free test.
      await ask.getByRole('checkbox').focus();
      await page.keyboard.press('Space');
      await expect(ask).toContainText(t('page.tests.ask.free'));
      await page.keyboard.press('Escape');
      await expect(ask).toHaveCount(0);
    });
  });
}
