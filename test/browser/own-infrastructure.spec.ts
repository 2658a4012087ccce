import type { Page } from '@playwright/test';
import { redisAvailable, startRedis } from '../kit/servers/redis.ts';
import { scriptedVendor } from '../kit/servers/scripted-vendor.ts';
import { accessibilityFaults } from './kit/axe.ts';
import { button, field, type Seat, unlock } from './kit/steps.ts';
import { tabTo } from './kit/tab-to.ts';
import { expect, test } from './kit/test.ts';

const goTo = (page: Page, hash: string) =>
  page.evaluate((to) => {
    location.hash = to;
  }, hash);

test.use({ agency: { organisations: 1, keysEach: 0 } });

const client = '#/organisations/cliente-0';

const choice = ({ page, t }: Seat) => page.getByRole('radiogroup', { name: t('page.ownInfra.name.useOwnRedis') });
const option = (seat: Seat, which: 'ours' | 'own') =>
  choice(seat).getByRole('radio', { name: seat.t(`page.ownInfra.${which}`) });

/** A client's details, with "own" marked for Redis. */
async function withOwnMarked(seat: Seat): Promise<void> {
  await unlock(seat);
  await expect(seat.page.getByRole('heading', { level: 1 })).toBeVisible();
  await goTo(seat.page, `${client}?view=details`);
  await expect(option(seat, 'ours')).toBeChecked();
  await tabTo(seat.page, option(seat, 'ours'));
  await seat.page.keyboard.press('ArrowDown');
  await expect(option(seat, 'own')).toBeChecked();
}

async function addRedis(seat: Seat, port: number): Promise<void> {
  const { page, t } = seat;
  await button(seat, t('page.ownInfra.add', { provider: 'Redis' })).click();
  await page.getByRole('dialog').locator('[name="fields.url"]').fill(`redis://127.0.0.1:${port}`);
  await page.keyboard.press('ControlOrMeta+S');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

test('own infrastructure does not count before an own credential for it passed', async ({ page, t }) => {
  const seat = { page, t };
  await withOwnMarked(seat);
  await expect(choice(seat)).toContainText(t('page.ownInfra.pending'));
  await button(seat, t('page.ownInfra.turnOnOf', { name: 'Redis' })).press('Enter');
  await expect(choice(seat).getByRole('alert')).toContainText(t('reasons.ownCredentialNotPassing.message'));
  // What was only marked is not kept.
  await goTo(page, `${client}?view=connections`);
  await expect(page.getByText(t('page.connections.empty'))).toBeVisible();
  await goTo(page, `${client}?view=details`);
  await expect(option(seat, 'ours')).toBeChecked();
});

test('an own Redis is added, tested and switched over to; without it calls are refused, not sent to ours', async ({
  page,
  t,
}, testInfo) => {
  testInfo.skip(!redisAvailable, 'no redis-server on this machine');
  const seat = { page, t };
  const redis = await startRedis();
  try {
    await withOwnMarked(seat);
    await addRedis(seat, redis.port);
    await button(seat, t('page.keyAction.test', { label: 'Redis' })).click();
    await expect(page.getByRole('dialog').getByText(t('terms.verdict.accepted')).first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(choice(seat)).toContainText(t('page.ownInfra.ready'));
    await button(seat, t('page.ownInfra.turnOnOf', { name: 'Redis' })).click();
    await expect(choice(seat)).toContainText(t('page.ownInfra.bound'));
    expect(await accessibilityFaults(page)).toEqual([]);
  } finally {
    await redis.close();
  }
  await goTo(page, client);
  await button(seat, t('page.keyAction.more', { label: 'Redis' })).click();
  await page.getByRole('menuitem', { name: t('page.keyAction.remove') }).click();
  await goTo(page, `${client}/resolution?by=capability&of=cache`);
  await expect(page.getByText(t('resolution.ownInfrastructureMissing')).first()).toBeVisible();
  await goTo(page, `${client}?view=details`);
  await expect(choice(seat).getByRole('alert')).toContainText(t('page.ownInfra.refusedText'));
  expect(await accessibilityFaults(page)).toEqual([]);
  await option(seat, 'ours').check();
  await expect(choice(seat).getByRole('alert')).toHaveCount(0);
  await expect(page.getByText(t('page.ownInfra.turnedOff', { name: 'Redis' }))).toBeVisible();
});

test('own storage is the client’s Supabase, once its key passed the test of the storage', async ({ page, t }) => {
  const seat = { page, t };
  let buckets = {
    status: 403,
    body: { statusCode: '403', error: 'Unauthorized', message: 'Invalid Compact JWS' } as unknown,
  };
  const vendor = await scriptedVendor({
    routes: {
      'GET /auth/v1/admin/users': { status: 200, body: { users: [] } },
      'GET /storage/v1/bucket': () => buckets,
    },
  });
  const name = t('page.ownInfra.name.useOwnStorage');
  const storage = page.getByRole('radiogroup', { name });
  const turnOn = button(seat, t('page.ownInfra.turnOnOf', { name }));
  try {
    await withOwnMarked(seat);
    await page
      .getByRole('radiogroup', { name: t('page.ownInfra.name.useOwnDatabase') })
      .getByText(t('page.ownInfra.own'), { exact: true })
      .click();
    await button(seat, t('page.ownInfra.add', { provider: 'Supabase' })).click();
    await page.getByRole('dialog').locator('[name="fields.url"]').fill(vendor.origin);
    await page
      .getByRole('dialog')
      .locator('[name="fields.serviceKey"]')
      .fill(`sb_secret_${'aB3_'.repeat(8)}`);
    await page.keyboard.press('ControlOrMeta+S');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await storage.getByRole('radio', { name: t('page.ownInfra.own') }).check();
    await expect(storage).toContainText(t('page.ownInfra.inherited', { provider: 'Supabase' }));
    await expect(storage).toContainText(t('page.ownInfra.testable'));
    await turnOn.click();
    await expect(storage.getByRole('alert')).toContainText(t('reasons.ownCredentialNotPassing.message'));
    buckets = { status: 200, body: [{ id: 'midia', name: 'midia', public: false }] };
    await turnOn.click();
    await expect(storage).toContainText(t('page.ownInfra.bound'));
    expect(await accessibilityFaults(page)).toEqual([]);
  } finally {
    await vendor.close();
  }
});

for (const language of ['pt-BR', 'en'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`in ${language}, ${colorScheme}`, () => {
      test.use({ language, colorScheme, agency: { organisations: 1, keysEach: 12 } });

      test('the choice is accessible, ours and own', async ({ page, t }) => {
        const seat = { page, t };
        await unlock(seat);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await goTo(page, '#/organisations/cliente-0?view=details');
        await option(seat, 'own').check();
        await expect(field(seat, t('page.ownInfra.keys', { name: 'Redis' }))).toBeVisible();
        expect(await accessibilityFaults(page)).toEqual([]);
      });
    });
  }
}
