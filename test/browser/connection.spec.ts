import type { WebSocketRoute } from '@playwright/test';
import { accessibilityFaults } from './kit/axe.ts';
import { button, field, finishFirstRun, openSwitcher, unlock } from './kit/steps.ts';
import { expect, openPage, test } from './kit/test.ts';

test('a page without a launch is told how to get one', async ({ page, t, host, browser }) => {
  await expect(page.getByRole('heading', { name: t('page.firstRun.title') })).toBeVisible();
  const stranger = await browser.newContext({ locale: 'pt-BR' });
  const other = await stranger.newPage();
  await other.goto(host.url);
  await expect(other.getByText(t('page.connection.refused'))).toBeVisible();
  await expect(other.getByText(t('page.connection.refusedFix'))).toBeVisible();
  expect(await accessibilityFaults(other)).toEqual([]);
  await stranger.close();
});

test('a duplicated tab takes the session over, and the first one says so', async ({ page, t, context }) => {
  const seat = { page, t };
  await finishFirstRun(seat);
  const session = await page.evaluate(() => ({ ...sessionStorage }));
  const twin = await context.newPage();
  await twin.addInitScript((stored) => {
    for (const [key, value] of Object.entries(stored)) sessionStorage.setItem(key, value);
  }, session);
  await twin.goto(page.url());
  await expect(twin.getByRole('heading', { level: 1, name: t('page.organisations.system') })).toBeVisible();
  await expect(page.getByText(t('page.connection.replaced'))).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('a line that drops is mended by itself, and what happened meanwhile is shown', async ({
  page,
  t,
  host,
  browser,
}) => {
  const seat = { page, t };
  await finishFirstRun(seat);
  const lines: WebSocketRoute[] = [];
  await page.routeWebSocket('**/rpc', (line) => {
    lines.push(line);
    line.connectToServer();
  });
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const elsewhere = await browser.newContext({ locale: 'pt-BR' });
  const other = { page: await elsewhere.newPage(), t };
  await openPage(other.page, host);
  await unlock(other);
  await lines[0]?.close({ code: 1001 });
  await button(other, t('page.organisations.add')).click();
  await field(other, t('page.organisations.name')).fill('Feita em outro lugar');
  await button(other, t('page.organisations.create')).click();
  await openSwitcher(seat);
  await expect(page.getByRole('option', { name: 'Feita em outro lugar' })).toBeVisible();
  expect(lines.length).toBeGreaterThan(1);
  await elsewhere.close();
});

test('while the engine is away the page says so, and that what it shows may be old', async ({ page, t, host }) => {
  const seat = { page, t };
  await finishFirstRun(seat);
  await host.stop();
  await expect(page.getByText(t('page.connection.lostNotice'))).toBeVisible();
  await expect(page.getByText(t('page.connection.lost'), { exact: true })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
});
