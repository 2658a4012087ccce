import type { Page } from '@playwright/test';
import { accessibilityFaults } from './kit/axe.ts';
import { goodKey, otherGoodKey } from './kit/open-ai-vendor.ts';
import { addKey, button, field, type Seat, unlock } from './kit/steps.ts';
import { tabTo } from './kit/tab-to.ts';
import { expect, test } from './kit/test.ts';

const goTo = (page: Page, hash: string) =>
  page.evaluate((to) => {
    location.hash = to;
  }, hash);

test.use({ agency: { organisations: 1, keysEach: 0 } });

const client = '#/organisations/cliente-0';

const live = ({ page, t }: Seat) => page.getByRole('region', { name: t('page.resolution.live'), exact: true });
const simulated = ({ page, t }: Seat) => page.getByRole('region', { name: t('page.resolution.simulated') });
const steps = (seat: Seat) => live(seat).getByRole('list', { name: seat.t('page.resolution.steps') });
const levelWord = ({ t }: Seat, level: 'connection' | 'organisation' | 'inherited' | 'system') =>
  t('page.resolution.level', { level: t(`terms.level.${level}`) });

test('the three levels are explained in words: the agency’s key, the client’s own, the connection’s model', async ({
  page,
  t,
}) => {
  const seat = { page, t };
  await unlock(seat);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await goTo(page, '#/system');
  await addKey(seat, goodKey, 'Agência');
  await goTo(page, `${client}/resolution`);
  await expect(live(seat)).toContainText(t('page.resolution.serves', { provider: 'OpenAI', label: 'Agência' }));
  await expect(live(seat)).toContainText(levelWord(seat, 'system'));
  await expect(steps(seat)).toContainText(t('resolution.step.unset', { level: t('terms.level.organisation') }));

  await goTo(page, client);
  await expect(page.getByRole('heading', { level: 1, name: 'Padaria São João' })).toBeVisible();
  await addKey(seat, otherGoodKey, 'ACME própria');
  await goTo(page, `${client}/resolution`);
  await expect(live(seat)).toContainText(t('page.resolution.serves', { provider: 'OpenAI', label: 'ACME própria' }));
  await expect(live(seat)).toContainText(levelWord(seat, 'organisation'));
  await expect(page.getByRole('row', { name: /Agência/ })).toContainText(t('resolution.lowerLevel'));

  await goTo(page, `${client}?view=connections`);
  await button(seat, t('page.connections.add')).click();
  await field(seat, t('page.connections.name')).fill('Vendas');
  await page.keyboard.press('Enter');
  await button(seat, t('page.connections.change', { provider: 'OpenAI' })).click();
  await page.getByRole('dialog').locator('[name="settings.model"]').fill('gpt-4o-mini');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('link', { name: t('page.connections.whoServes'), exact: true }).click();
  await expect(live(seat)).toContainText('gpt-4o-mini');
  await expect(live(seat)).toContainText(t('page.resolution.ofConnection'));

  await field(seat, t('page.resolution.by')).selectOption('provider');
  await field(seat, t('page.resolution.of.provider')).selectOption('openai-whisper');
  await expect(live(seat)).toContainText(levelWord(seat, 'inherited'));
  await expect(live(seat)).toContainText(
    t('page.resolution.servesFor', { provider: 'OpenAI', label: 'ACME própria', serves: 'OpenAI Whisper' }),
  );
});

test('what fails in a simulation is told beside the order of now, by keyboard alone', async ({ page, t }) => {
  const seat = { page, t };
  await unlock(seat);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await goTo(page, '#/system');
  await addKey(seat, goodKey, 'Agência');
  await goTo(page, client);
  await expect(page.getByRole('heading', { level: 1, name: 'Padaria São João' })).toBeVisible();
  await addKey(seat, otherGoodKey, 'prod-1');
  await addKey(seat, `sk-ant-api03-${'Ab1_'.repeat(23)}AA`, 'prod-2');
  await goTo(page, `${client}/resolution`);
  await expect(live(seat)).toContainText(t('page.resolution.serves', { provider: 'OpenAI', label: 'prod-1' }));
  const openAi = page.getByRole('checkbox', { name: 'OpenAI', exact: true });
  await tabTo(page, openAi);
  await page.keyboard.press('Space');
  await expect(simulated(seat).getByRole('status')).toHaveText(
    t('page.resolution.becomes', { provider: 'Anthropic', label: 'prod-2' }),
  );
  await expect(simulated(seat)).toContainText(t('resolution.step.assumed', { name: 'OpenAI' }));
  await expect(live(seat)).toContainText(t('page.resolution.serves', { provider: 'OpenAI', label: 'prod-1' }));
  const second = page.getByRole('checkbox', { name: 'Anthropic “prod-2”' });
  await tabTo(page, second);
  await page.keyboard.press('Space');
  await expect(simulated(seat).getByRole('status')).toHaveText(t('page.resolution.becomesNobody'));
  await expect(page).toHaveURL(/down=/);

  // The opt-in opens the agency's level; only the client's keys fail now, not the whole provider.
  await openAi.press('Space');
  await page.getByRole('checkbox', { name: 'OpenAI “prod-1”' }).press('Space');
  await expect(simulated(seat).getByRole('status')).toHaveText(t('page.resolution.becomesNobody'));
  const allow = page.getByRole('switch', { name: t('page.resolution.allowLower') });
  await tabTo(page, allow);
  await page.keyboard.press('Space');
  await expect(simulated(seat).getByRole('status')).toHaveText(
    t('page.resolution.becomes', { provider: 'OpenAI', label: 'Agência' }),
  );
  await button(seat, t('page.resolution.clear')).press('Enter');
  await expect(simulated(seat)).toHaveCount(0);
});

for (const language of ['pt-BR', 'en'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`in ${language}, ${colorScheme}`, () => {
      test.use({ language, colorScheme, agency: { organisations: 1, keysEach: 40 } });

      test('explanation and simulation are accessible, with keys and without', async ({ page, t }) => {
        const seat = { page, t };
        await unlock(seat);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await goTo(page, '#/organisations/cliente-0/resolution?down=%5B%22openai%22%5D');
        await expect(simulated(seat)).toBeVisible();
        expect(await accessibilityFaults(page)).toEqual([]);
        await goTo(page, '#/organisations/cliente-0/resolution?by=category&of=DEPLOY');
        await expect(page.getByText(t('page.resolution.candidatesNone'))).toBeVisible();
        expect(await accessibilityFaults(page)).toEqual([]);
      });
    });
  }
}
