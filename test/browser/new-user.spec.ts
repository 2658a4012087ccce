// What a new user does on the first day: bring a file in, test all of it, mend what is broken, take the report along.

import { readFile } from 'node:fs/promises';
import type { Cause } from '../../shared/errors/causes.ts';
import { ensure } from '../../shared/errors/exhaustive.ts';
import { closedPort } from '../kit/servers/closed-port.ts';
import { redisAvailable, startRedis } from '../kit/servers/redis.ts';
import type { RunningServer } from '../kit/servers/running-server.ts';
import { accessibilityFaults } from './kit/axe.ts';
import { goodKey, otherGoodKey, refusedKey } from './kit/open-ai-vendor.ts';
import { button, finishFirstRun, type Seat } from './kit/steps.ts';
import { test as base, expect } from './kit/test.ts';

const password = 'canary-senha';

/** A test beside which a real Redis runs. */
const test = base.extend<{ readonly redis: RunningServer }>({
  redis: async ({ browserName: _browser }, use, testInfo) => {
    testInfo.skip(!redisAvailable, 'no redis-server on this machine');
    const redis = await startRedis({ args: ['--requirepass', password] });
    await use(redis);
    await redis.close();
  },
});

/** Keys the vendor takes, each with a number of its own at its end. */
const working = 44;

/** Sixty lines as agencies have them: a refused key and a wrong address among many that work, and lines of no use here. */
const envFile = (closed: number): string =>
  [
    '# site da cliente',
    'NODE_ENV=production',
    'PORT=3000',
    'APP_NAME="Loja da Ana"',
    '',
    '# IA',
    `OPENAI_API_KEY=${refusedKey}`,
    ...Array.from({ length: working }, (_, at) => `APP_${at + 1}_OPENAI_API_KEY=${goodKey}${at + 100}`),
    '',
    '# dados',
    `REDIS_URL=redis://:${password}@127.0.0.1:${closed}`,
    'LOG_LEVEL=info',
    ...Array.from({ length: 5 }, (_, at) => `FLAG_${at}=true`),
  ].join('\n');

const keys = working + 2;

const group = ({ page, t }: Seat, cause: Cause) =>
  page
    .getByRole('list', { name: t('page.tests.groups') })
    .getByRole('button', { name: new RegExp(`^${t(`causes.${cause}.title`)}`) });

const summary = ({ page, t }: Seat, failed: number) =>
  page.getByRole('status').filter({ hasText: t('page.test.summary', { total: String(keys), failed: String(failed) }) });

/** Opens the one key of a cause and begins the first fix its test offers. */
async function beginFix(seat: Seat, cause: Cause): Promise<void> {
  const { page, t } = seat;
  // Where only one is left, it is open by itself.
  if ((await group(seat, cause).getAttribute('aria-expanded')) !== 'true') await group(seat, cause).click();
  await page
    .getByRole('grid', { name: t('page.tests.keysOf', { group: t(`causes.${cause}.title`) }) })
    .locator('[data-row]')
    .first()
    .click();
  const result = page.getByRole('dialog');
  await expect(result.getByText(t(`causes.${cause}.fix`))).toBeVisible();
  await result
    .getByRole('group', { name: t('page.test.fixes') })
    .getByRole('button')
    .first()
    .click();
}

/** Saves what was typed, sees that it works now, and comes back to the run. */
async function seeItWork(seat: Seat, label: string): Promise<void> {
  const { page, t } = seat;
  await button(seat, t('page.editor.saveAndTest')).click();
  const result = page.getByRole('dialog', { name: t('page.test.title', { label }) });
  await expect(result.getByRole('heading', { name: t('page.test.allFine') })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** The report of the run as a file. */
async function reportOf({ page, t }: Seat, format: 'markdown' | 'csv' | 'json'): Promise<string> {
  await button({ page, t }, t('page.tests.more')).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: t(`page.tests.save.${format}`) }).click();
  return readFile(ensure(await (await download).path(), 'it is there'), 'utf8');
}

for (const [language, colorScheme] of [
  ['pt-BR', 'light'],
  ['en', 'dark'],
] as const) {
  test.describe(`in ${language}, ${colorScheme}`, () => {
    test.use({ language, colorScheme });

    test('a file is brought in, tested, mended where it was broken, and reported', async ({ page, t, redis }) => {
      const seat = { page, t };
      const text = envFile(await closedPort());
      expect(text.split('\n')).toHaveLength(60);
      await finishFirstRun(seat);
      await button(seat, t('page.importing.open')).click();
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'loja.env', mimeType: 'text/plain', buffer: Buffer.from(text) });
      const write = button(seat, t('page.importing.confirm', { count: keys, shown: String(keys) }));
      await write.click();
      await write.last().click();
      await button(seat, t('page.importing.done.test')).click();

      // What came out, by cause, with how many of each.
      await expect(page).toHaveURL(/#\/tests/);
      await expect(summary(seat, 2)).toBeVisible();
      await expect(group(seat, 'AUTH_INVALID')).toContainText('1');
      await expect(group(seat, 'TCP_REFUSED')).toContainText('1');
      expect(await accessibilityFaults(page)).toEqual([]);

      await beginFix(seat, 'AUTH_INVALID');
      await expect(page.locator('[name="fields.apiKey"]')).toBeFocused();
      await page.keyboard.insertText(otherGoodKey);
      await seeItWork(seat, 'OPENAI_API_KEY');
      await expect(summary(seat, 1)).toBeVisible();
      await expect(group(seat, 'AUTH_INVALID')).toHaveCount(0);

      await beginFix(seat, 'TCP_REFUSED');
      await expect(page.locator('[name="fields.url"]')).toBeFocused();
      await page.keyboard.insertText(`redis://:${password}@127.0.0.1:${redis.port}`);
      await seeItWork(seat, 'REDIS_URL');
      await expect(summary(seat, 0)).toBeVisible();

      const markdown = await reportOf(seat, 'markdown');
      expect(markdown).toContain(`# ${t('report.title')}`);
      const csv = await reportOf(seat, 'csv');
      expect(csv.trimEnd().split('\r\n')).toHaveLength(keys + 1);
      const json = await reportOf(seat, 'json');
      expect(JSON.parse(json)).toMatchObject({ total: keys });
      for (const file of [markdown, csv, json]) {
        for (const secret of ['Canary', 'canary', 'sk-proj-']) expect(file).not.toContain(secret);
      }
    });
  });
}
