import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ensureBuiltPage } from '../../electron/core/page/ensure-page.ts';
import { accessibilityFaults } from './kit/axe.ts';
import { openParts, showParts, test } from './kit/parts-page.ts';
import { button, field } from './kit/steps.ts';
import { expect } from './kit/test.ts';

const rowCount = 6_500;
const grid = (page: Page) => page.getByRole('grid').first();
const rowOf = (page: Page, label: string) => page.getByRole('row').filter({ hasText: label });

/** The key in the row that has the focus. */
const focusedKey = (page: Page) =>
  page.evaluate(() => /key-\d+/.exec(document.activeElement?.closest('tr')?.textContent ?? '')?.[0] ?? null);

for (const [language, colorScheme] of [
  ['pt-BR', 'light'],
  ['en', 'dark'],
  ['pt-BR', 'dark'],
  ['en', 'light'],
] as const) {
  test.describe(`in ${language} and ${colorScheme}`, () => {
    test.use({ language, colorScheme });

    test('no part stands in anyone’s way', async ({ page, t }) => {
      const seat = { page, t };
      await openParts(seat, 'table');
      for (const tab of ['table', 'order', 'work', 'values', 'states'] as const) {
        await showParts(seat, tab);
        expect.soft(await accessibilityFaults(page), tab).toEqual([]);
      }
      await showParts(seat, 'table');
      await rowOf(page, 'key-0003').click();
      await expect(page.getByRole('dialog', { name: 'key-0003' })).toBeVisible();
      expect.soft(await accessibilityFaults(page), 'drawer').toEqual([]);
    });
  });
}

test('nothing of this page is in the product', async ({ developmentPage }) => {
  const traces = /Padaria Aurora|["'`]\/parts["'`]/;
  const tracesIn = (folder: string) =>
    globSync('**/*.{js,html}', { cwd: folder }).filter((file) => traces.test(readFileSync(join(folder, file), 'utf8')));
  expect(tracesIn(developmentPage)).not.toEqual([]);
  expect(tracesIn(await ensureBuiltPage(() => undefined))).toEqual([]);
});

test.describe('the table', () => {
  test('draws only what is in sight, wherever it is scrolled to', async ({ page, t }) => {
    await openParts({ page, t }, 'table');
    await expect(grid(page)).toHaveAttribute('aria-rowcount', String(rowCount + 1));
    const drawn = () => page.locator('tr[data-row]').count();
    expect(await drawn()).toBeGreaterThan(5);
    expect(await drawn()).toBeLessThan(60);
    const region = grid(page).locator('xpath=..');
    await region.evaluate((element) => element.scrollTo(0, element.scrollHeight / 2));
    await expect(page.getByText('key-0001', { exact: true })).toHaveCount(1);
    await expect(page.getByText('key-3250', { exact: true })).toBeVisible();
    expect(await drawn()).toBeLessThan(60);
    const row = rowOf(page, 'key-3250');
    expect(Number(await row.getAttribute('aria-rowindex'))).toBe(3_251);
  });

  test('is walked, selected, opened and left by keys alone', async ({ page, t }) => {
    const seat = { page, t };
    await openParts(seat, 'table');
    await rowOf(page, 'key-0001').focus();
    await page.keyboard.press('ArrowDown');
    expect(await focusedKey(page)).toBe('key-0002');
    await page.keyboard.press('Space');
    await expect(rowOf(page, 'key-0002')).toHaveAttribute('aria-selected', 'true');
    await expect(page.getByText(t('page.part.table.selected', { count: 1, shown: '1' }))).toBeVisible();
    await page.keyboard.press('End');
    expect(await focusedKey(page)).toBe('key-6500');
    await expect(rowOf(page, 'key-6500')).toBeInViewport({ ratio: 0.9 });
    await page.keyboard.press('PageUp');
    await page.keyboard.press('Home');
    expect(await focusedKey(page)).toBe('key-0001');
    await expect(rowOf(page, 'key-0001')).toBeInViewport({ ratio: 0.9 });
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: 'key-0001' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect(await focusedKey(page)).toBe('key-0001');
    await page.keyboard.press('ControlOrMeta+a');
    await expect(page.getByText(t('page.part.table.selected', { count: rowCount, shown: '6.500' }))).toBeVisible();
    await button(seat, t('page.part.table.clear')).click();
    await expect(rowOf(page, 'key-0001')).toHaveAttribute('aria-selected', 'false');
  });

  test('is sorted by its headings, and says so', async ({ page, t }) => {
    const seat = { page, t };
    await openParts(seat, 'table');
    const heading = page.getByRole('columnheader', { name: t('page.keys.heading') });
    await expect(heading).toHaveAttribute('aria-sort', 'ascending');
    await button(seat, t('page.keys.heading')).click();
    await expect(heading).toHaveAttribute('aria-sort', 'descending');
    await expect(page.getByText(t('page.part.table.sortedDown', { column: t('page.keys.heading') }))).toHaveCount(1);
    await expect(rowOf(page, 'key-6500')).toHaveAttribute('aria-rowindex', '2');
  });

  test('what is searched for narrows it down, and Esc empties the search', async ({ page, t }) => {
    const seat = { page, t };
    await openParts(seat, 'table');
    await page.getByRole('searchbox').fill('key-0042');
    await expect(grid(page)).toHaveAttribute('aria-rowcount', '2');
    await page.keyboard.press('Escape');
    await expect(grid(page)).toHaveAttribute('aria-rowcount', String(rowCount + 1));
    await button(seat, t('terms.status.error')).click();
    await expect(page.getByText(/^1\.083 \/ 6\.500$/)).toBeVisible();
  });

  test('becomes cards at 320 pixels and nothing has to be scrolled sideways', async ({ page, t }) => {
    await openParts({ page, t }, 'table');
    await page.setViewportSize({ width: 320, height: 720 });
    const region = grid(page).locator('xpath=..');
    expect(await region.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await rowOf(page, 'key-0001').focus();
    await page.keyboard.press('End');
    expect(await focusedKey(page)).toBe('key-6500');
    await expect(rowOf(page, 'key-6500')).toBeInViewport({ ratio: 0.9 });
  });
});

test.describe('the sortable list', () => {
  const names = (page: Page) =>
    page.getByRole('tabpanel').getByRole('listitem').locator('div:first-of-type').allInnerTexts();
  const order = async (page: Page) => (await names(page)).filter((name) => name.trim() !== '').join();

  test('is put in order by keys, with every step said', async ({ page, t }) => {
    const seat = { page, t };
    await openParts(seat, 'order');
    const handle = button(seat, t('page.part.sortable.handle', { name: 'OpenAI' }));
    await handle.focus();
    await page.keyboard.press('Alt+ArrowDown');
    await expect(
      page.getByText(t('page.part.sortable.dropped', { name: 'OpenAI', position: '2', count: '5' })).first(),
    ).toBeAttached();
    expect(await order(page)).toBe('Anthropic,OpenAI,Mistral,Groq,Azure OpenAI');
    await expect(handle).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('End');
    await expect(
      page.getByText(t('page.part.sortable.over', { name: 'OpenAI', position: '5', count: '5' })),
    ).toBeAttached();
    await expect(handle).toBeFocused();
    await page.keyboard.press('Escape');
    expect(await order(page)).toBe('Anthropic,OpenAI,Mistral,Groq,Azure OpenAI');
    await page.keyboard.press('Space');
    await page.keyboard.press('Home');
    await page.keyboard.press('Space');
    expect(await order(page)).toBe('OpenAI,Anthropic,Mistral,Groq,Azure OpenAI');
  });

  test('is put in order by buttons, by number and by dragging, and taken back', async ({ page, t }) => {
    const seat = { page, t };
    await openParts(seat, 'order');
    await button(seat, t('page.part.sortable.up', { name: 'Mistral' })).click();
    expect(await order(page)).toBe('OpenAI,Mistral,Anthropic,Groq,Azure OpenAI');
    await button(seat, t('page.part.sortable.to', { name: 'OpenAI' })).click();
    await field(seat, t('page.part.sortable.position', { count: '5' })).fill('5');
    await page.keyboard.press('Enter');
    expect(await order(page)).toBe('Mistral,Anthropic,Groq,Azure OpenAI,OpenAI');
    await button(seat, t('page.action.undo')).last().click();
    await expect.poll(() => order(page)).toBe('OpenAI,Mistral,Anthropic,Groq,Azure OpenAI');
    const from = await button(seat, t('page.part.sortable.handle', { name: 'Groq' })).boundingBox();
    const to = await button(seat, t('page.part.sortable.handle', { name: 'OpenAI' })).boundingBox();
    await page.mouse.move((from?.x ?? 0) + 8, (from?.y ?? 0) + 8);
    await page.mouse.down();
    await page.mouse.move((to?.x ?? 0) + 8, (to?.y ?? 0) + 40, { steps: 6 });
    await page.mouse.move((to?.x ?? 0) + 8, (to?.y ?? 0) + 4, { steps: 6 });
    await page.mouse.up();
    await expect.poll(() => order(page)).toBe('Groq,OpenAI,Mistral,Anthropic,Azure OpenAI');
  });
});

test('the drawer keeps the focus inside and gives it back', async ({ page, t }) => {
  const seat = { page, t };
  await openParts(seat, 'table');
  await rowOf(page, 'key-0002').focus();
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog', { name: 'key-0002' });
  await expect(drawer).toBeVisible();
  for (const _ of Array.from({ length: 6 })) {
    await page.keyboard.press('Tab');
    expect(await drawer.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  }
  await button(seat, t('page.action.close')).last().click();
  await expect(drawer).toHaveCount(0);
  expect(await focusedKey(page)).toBe('key-0002');
});

test('progress is said aloud every tenth and no more', async ({ page, t }) => {
  const seat = { page, t };
  await openParts(seat, 'work');
  const panel = page.getByRole('region', { name: 'progress-panel', exact: true });
  const said = panel.getByRole('status');
  await expect(said).toHaveText('');
  const step = panel.getByRole('button', { name: t('page.part.progress.soon') });
  await step.click();
  await expect(said).toHaveText(t('page.part.progress.percent', { percent: 10 }));
  await step.click();
  await expect(panel.getByText(t('page.part.progress.count', { done: '5', total: '40' }))).toBeVisible();
  await expect(said).toHaveText(t('page.part.progress.percent', { percent: 10 }));
  await button(seat, t('page.action.cancel')).click();
  await expect(panel.getByText(t('page.part.progress.count', { done: '0', total: '40' }))).toBeVisible();
});

test('an exact time can be pointed at, and closes with Esc', async ({ page, t }) => {
  const seat = { page, t };
  await openParts(seat, 'values');
  const age = page.locator('time[tabindex]').first();
  await age.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  const tip = page.getByRole('tooltip').filter({ hasText: /20\d\d/ });
  await expect(tip).toBeVisible();
  await tip.hover();
  await expect(tip).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(tip).toHaveCount(0);
});

test('words twice as large and a compact page are still whole', async ({ page, t }) => {
  const seat = { page, t };
  await openParts(seat, 'values');
  await page.getByText('200%').click();
  await page.getByText('compact', { exact: true }).click();
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('nothing moves by itself after the first words are drawn', async ({ page, t }) => {
  await openParts({ page, t }, 'table');
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      // Sound: entries of this type have a value.
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { readonly value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  expect(await page.evaluate(() => (window as unknown as { readonly shifts: readonly number[] }).shifts)).toEqual([]);
});
