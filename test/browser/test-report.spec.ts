import { readFile } from 'node:fs/promises';
import { ensure } from '../../shared/errors/exhaustive.ts';
import { button, type Seat, unlock } from './kit/steps.ts';
import { expect, test } from './kit/test.ts';

test.use({ agency: { organisations: 2, keysEach: 12 } });

/** Saves the report of the client on the page in a format. */
async function saved({ page, t }: Seat, format: 'markdown' | 'csv' | 'json') {
  await button({ page, t }, t('page.tests.report')).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: t(`page.tests.save.${format}`) }).click();
  const file = await download;
  return { name: file.suggestedFilename(), text: await readFile(ensure(await file.path(), 'it is there'), 'utf8') };
}

test('a client’s report is saved from its page, with its keys alone and no secret', async ({ page, t, host }) => {
  const seat = { page, t };
  await unlock(seat);
  await expect(page.getByRole('heading', { level: 1, name: t('page.overview.title') })).toBeVisible();
  await page.goto(`${host.url}#/organisations/cliente-1`);
  const markdown = await saved(seat, 'markdown');
  expect(markdown.name).toBe('chaveiro-testes-cliente-1.md');
  expect(markdown.text).toContain(`# ${t('report.title')}`);
  expect(markdown.text).toContain('## Clínica São João');
  const csv = await saved(seat, 'csv');
  expect(csv.text.trimEnd().split('\r\n')).toHaveLength(13);
  const json = await saved(seat, 'json');
  const read: unknown = JSON.parse(json.text);
  expect(read).toMatchObject({ total: 12, keys: expect.arrayContaining([expect.anything()]) });
  for (const { text } of [markdown, csv, json]) expect(text).not.toMatch(/sk-|••••/);
});
