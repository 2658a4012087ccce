import { accessibilityFaults } from './kit/axe.ts';
import { goodKey, otherGoodKey } from './kit/open-ai-vendor.ts';
import { addKey, button, chooseAction, createOrganisation, field, finishFirstRun, type Seat } from './kit/steps.ts';
import { expect, test } from './kit/test.ts';

/** Nothing is tested with it, so that no vendor need know it. */
const agencyKey = goodKey.replace('Good', 'Shared');

const client = 'Padaria São João';

const live = ({ page, t }: Seat) => page.getByRole('region', { name: t('page.resolution.live'), exact: true });
const steps = (seat: Seat) => live(seat).getByRole('list', { name: seat.t('page.resolution.steps') });

const level = ({ t }: Seat, name: 'connection' | 'organisation' | 'inherited' | 'system') =>
  t('page.resolution.level', { level: t(`terms.level.${name}`) });

const served = ({ t }: Seat, label: string, name = 'OpenAI') =>
  name === 'OpenAI'
    ? t('page.resolution.serves', { provider: 'OpenAI', label })
    : t('page.resolution.servesFor', { provider: 'OpenAI', label, serves: name });

/** Goes to the client by the menu at the top, and from its page to who serves it. */
async function askWhoServes(seat: Seat): Promise<void> {
  const { page, t } = seat;
  await openClient(seat);
  await page.getByRole('link', { name: t('page.resolution.title'), exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: t('page.resolution.title') })).toBeVisible();
}

async function openClient({ page, t }: Seat): Promise<void> {
  await page.getByRole('link', { name: t('page.place.organisation') }).click();
  await expect(page.getByRole('heading', { level: 1, name: client })).toBeVisible();
}

/** Asks for one provider instead of a category. */
async function askFor({ page, t }: Seat, provider: string): Promise<void> {
  await page.getByLabel(t('page.resolution.by'), { exact: true }).selectOption('provider');
  await page.getByLabel(t('page.resolution.of.provider'), { exact: true }).selectOption(provider);
}

for (const language of ['pt-BR', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('a new user gives a client its own key, sees Whisper follow, overrides a model, rotates and rolls back', async ({
      page,
      t,
    }, testInfo) => {
      test.slow();
      const seat = { page, t };
      const look = async (name: string) => {
        await page.screenshot({ path: testInfo.outputPath(`${name}.png`) });
        expect(await accessibilityFaults(page), name).toEqual([]);
      };
      await finishFirstRun(seat);
      await addKey(seat, agencyKey, 'agência');
      await createOrganisation(seat, client);

      // The agency pays while the client has nothing of its own.
      await askWhoServes(seat);
      await expect(live(seat)).toContainText(served(seat, 'agência'));
      await expect(live(seat)).toContainText(level(seat, 'system'));
      await expect(steps(seat)).toContainText(t('resolution.step.unset', { level: t('terms.level.organisation') }));
      await look('1-agency');

      // Its own key serves from the moment it is there, and Whisper with it.
      await openClient(seat);
      await addKey(seat, goodKey, 'prod-1');
      await askWhoServes(seat);
      await expect(live(seat)).toContainText(served(seat, 'prod-1'));
      await expect(live(seat)).toContainText(level(seat, 'organisation'));
      await look('2-own');
      await askFor(seat, 'openai-whisper');
      await expect(live(seat)).toContainText(served(seat, 'prod-1', 'OpenAI Whisper'));
      await expect(live(seat)).toContainText(level(seat, 'inherited'));
      await look('3-whisper');

      // One WhatsApp number gets another model; the client itself does not.
      await openClient(seat);
      await page.getByText(t('page.connections.title'), { exact: true }).click();
      await button(seat, t('page.connections.add')).first().click();
      await field(seat, t('page.connections.name')).fill('Vendas');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1, name: 'Vendas' })).toBeVisible();
      await button(seat, t('page.connections.change', { provider: 'OpenAI' })).click();
      await page.getByRole('dialog').locator('[name="settings.model"]').fill('gpt-4o-mini');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect(page.getByRole('listitem', { name: 'OpenAI', exact: true })).toContainText('gpt-4o-mini');
      await look('4-connection');
      await page.getByRole('link', { name: t('page.connections.whoServes'), exact: true }).click();
      await expect(steps(seat)).toContainText(t('resolution.step.overrides', { settings: 'model = gpt-4o-mini' }));
      await look('5-model');

      // A new key takes over; connection and Whisper follow it.
      await openClient(seat);
      await chooseAction(seat, 'prod-1', t('page.rotation.action'));
      await page.locator('[name="fields.apiKey"]').fill(otherGoodKey);
      await look('6-rotate');
      await button(seat, t('page.rotation.add.begin')).click();
      await button(seat, t('page.rotation.takeOver.go')).click();
      const names = { old: 'prod-1', label: 'prod-2' };
      await expect(page.getByText(t('page.rotation.done.overlapping', names))).toBeVisible();
      await look('7-rotated');
      await askWhoServes(seat);
      await expect(live(seat)).toContainText(served(seat, 'prod-2'));
      await askFor(seat, 'openai-whisper');
      await expect(live(seat)).toContainText(served(seat, 'prod-2', 'OpenAI Whisper'));
      await openClient(seat);
      await look('8-list');

      // And back, from the mark at either key.
      const mark = t('page.rotation.mark.old.overlapping', { ...names, at: '' });
      await page.getByRole('article', { name: 'prod-1', exact: true }).getByRole('link', { name: mark }).click();
      await button(seat, t('page.rotation.done.undo')).click();
      await expect(page.getByText(t('page.rotation.done.undone', names))).toBeVisible();
      await askWhoServes(seat);
      await expect(live(seat)).toContainText(served(seat, 'prod-1'));
      await look('9-back');
    });
  });
}
