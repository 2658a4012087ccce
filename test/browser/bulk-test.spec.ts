import { readFile } from 'node:fs/promises';
import { ensure } from '../../shared/errors/exhaustive.ts';
import { accessibilityFaults } from './kit/axe.ts';
import { goodKey, refusedKey, unansweredKey } from './kit/open-ai-vendor.ts';
import { addKey, button, type Seat, unlock } from './kit/steps.ts';
import { expect, test } from './kit/test.ts';

const groups = ({ page, t }: Seat) => page.getByRole('list', { name: t('page.tests.groups') });
const group = (seat: Seat, cause: 'AUTH_INVALID' | 'DNS_NX' | 'TLS_UNTRUSTED' | 'QUOTA_CREDIT') =>
  groups(seat).getByRole('button', { name: new RegExp(`^${seat.t(`causes.${cause}.title`)}`) });
const rows = ({ page }: Seat) => page.locator('[data-row]');
/** That all of so many were tested, however many of them failed. */
const ended = ({ page, t }: Seat, total: number) => {
  const [words = ''] = t('page.test.summary', { total, failed: '@' }).split('@');
  return page.getByRole('status').filter({ hasText: words });
};

async function open(seat: Seat): Promise<void> {
  const { page, t } = seat;
  await unlock(seat);
  await expect(page.getByRole('heading', { level: 1, name: t('page.overview.title') })).toBeVisible();
}

const looks = [
  { language: 'pt-BR', colorScheme: 'light' },
  { language: 'en', colorScheme: 'dark' },
] as const;

for (const { language, colorScheme } of looks) {
  test.describe(`in ${language}, ${colorScheme}`, () => {
    test.use({ language, colorScheme, agency: { organisations: 3, keysEach: 40 } });

    test('everything is tested after a word about it, and grouped by cause', async ({ page, t }) => {
      const seat = { page, t };
      await open(seat);
      await page.keyboard.press('Control+Shift+Y');
      const ask = page.getByRole('dialog', { name: t('page.tests.ask.title') });
      await expect(ask).toContainText(t('page.tests.ask.count', { count: 120, shown: '120' }));
      await expect(ask).toContainText(t('page.tests.ask.free'));
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/#\/tests/);
      await expect(ended(seat, 120)).toBeVisible();
      await expect(group(seat, 'AUTH_INVALID')).toBeVisible();
      expect(await accessibilityFaults(page)).toEqual([]);
      // From here by keyboard alone.
      await group(seat, 'AUTH_INVALID').focus();
      await page.keyboard.press('Enter');
      await expect(group(seat, 'AUTH_INVALID')).toHaveAttribute('aria-expanded', 'true');
      await expect(page).toHaveURL(/cause=AUTH_INVALID/);
      await rows(seat).first().focus();
      await page.keyboard.press('Enter');
      const result = page.getByRole('dialog');
      await expect(result.getByRole('heading', { name: t('causes.AUTH_INVALID.title') })).toBeVisible();
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(result).toHaveCount(0);
    });

    test('what fails is found without a test, from the overview and from the palette', async ({ page, t }) => {
      const seat = { page, t };
      await open(seat);
      const causes = page.getByRole('list', { name: t('page.overview.causes') });
      await causes.getByRole('link', { name: new RegExp(t('causes.TLS_UNTRUSTED.title')) }).click();
      await expect(group(seat, 'TLS_UNTRUSTED')).toHaveAttribute('aria-expanded', 'true');
      await expect(rows(seat).first()).toBeVisible();
      await rows(seat).first().click();
      await expect(page.getByRole('dialog').getByText(t('causes.TLS_UNTRUSTED.fix'))).toBeVisible();
      await page.keyboard.press('Escape');
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.keyboard.press('Control+k');
      await page.keyboard.type(t('page.tests.goFailing'));
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/#\/tests\?view=failing/);
      await expect(groups(seat).getByRole('listitem').first()).toBeVisible();
    });
  });
}

test.describe('with three clients', () => {
  test.use({ agency: { organisations: 3, keysEach: 12 } });

  test('a client’s keys are tested in two clicks, with a result for each', async ({ page, t, host }) => {
    const seat = { page, t };
    await open(seat);
    await page.goto(`${host.url}#/organisations/cliente-1`);
    await button(seat, t('page.keys.testAll')).click();
    await expect(ended(seat, 12)).toBeVisible();
    await expect(rows(seat)).toHaveCount(12);
    await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '13');
  });

  test('a run survives leaving its screen, is narrowed by the address, and a group is tested again', async ({
    page,
    t,
    host,
  }) => {
    const seat = { page, t };
    await open(seat);
    await page.goto(`${host.url}#/tests`);
    await expect(page.getByText(t('page.tests.idleTitle'))).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
    await button(seat, t('page.tests.testEverything')).first().click();
    await expect(ended(seat, 36)).toBeVisible();
    await page.goto(`${host.url}#/settings/tests`);
    await expect(page.getByRole('heading', { level: 1, name: t('page.settings.title') })).toBeVisible();
    await page.goto(`${host.url}#/tests?cause=AUTH_INVALID`);
    await expect(group(seat, 'AUTH_INVALID')).toHaveAttribute('aria-expanded', 'true');
    await expect(ended(seat, 36)).toBeVisible();
    await button(seat, t('page.tests.testGroup')).first().click();
    await expect(ended(seat, 36)).toBeVisible();
    await page.getByRole('searchbox').last().fill('padaria');
    await expect(page).toHaveURL(/find=padaria/);
    await expect(
      page.getByRole('status').filter({ hasText: t('page.tests.found', { count: 12, shown: '12' }) }),
    ).toBeVisible();
  });

  test('results are taken along as a report, for a spreadsheet and for a program', async ({ page, t, host }) => {
    const seat = { page, t };
    await open(seat);
    await page.goto(`${host.url}#/tests?view=failing`);
    const choose = async (words: string) => {
      await button(seat, t('page.tests.more')).click();
      await page.getByRole('menuitem', { name: words }).click();
    };
    await choose(t('page.tests.copyReport'));
    await expect(page.getByText(t('page.test.reportCopied'))).toBeVisible();
    const report = await page.evaluate(() => navigator.clipboard.readText());
    expect(report).toContain(`## ${t('causes.TLS_UNTRUSTED.title')}`);
    const saved = async (words: string) => {
      const download = page.waitForEvent('download');
      await choose(words);
      const file = await download;
      return { name: file.suggestedFilename(), text: await readFile(ensure(await file.path(), 'it is there'), 'utf8') };
    };
    const csv = await saved(t('page.tests.save.csv'));
    expect(csv.name).toBe('chaveiro-testes.csv');
    expect(csv.text).toContain('"Padaria São João"');
    const json = await saved(t('page.tests.save.json'));
    const read: unknown = JSON.parse(json.text);
    expect(read).toMatchObject({
      keys: expect.arrayContaining([
        expect.objectContaining({ last: expect.objectContaining({ cause: 'TLS_UNTRUSTED' }) }),
      ]),
    });
    for (const text of [report, csv.text, json.text]) expect(text).not.toMatch(/sk-|••••/);
  });
});

test.describe('when things go wrong', () => {
  test.use({ agency: { organisations: 1, keysEach: 1 } });

  /** One key that works, one that is refused, one whose test never ends. */
  async function beginEndless(seat: Seat, host: { readonly url: string }): Promise<void> {
    const { page, t } = seat;
    await open(seat);
    await page.goto(`${host.url}#/system`);
    await addKey(seat, goodKey, 'Produção');
    await addKey(seat, refusedKey, 'Recusada');
    await addKey(seat, unansweredKey, 'Sem resposta');
    await button(seat, t('page.keys.testAll')).click();
    await expect(page.getByRole('main').getByRole('progressbar')).toBeVisible();
    await expect(group(seat, 'AUTH_INVALID')).toBeVisible();
  }

  test('a run that never ends can be left, found again and stopped; what it found is kept', async ({
    page,
    t,
    host,
  }) => {
    const seat = { page, t };
    await beginEndless(seat, host);
    await page.goto(`${host.url}#/settings/tests`);
    const foot = page.getByRole('contentinfo').getByRole('button');
    await expect(foot).toContainText(t('page.test.progress', { done: '2', total: '3' }));
    await foot.click();
    await button(seat, t('page.test.cancel')).click();
    const said = t('page.tests.cancelledAt', { done: '2', total: '3' });
    await expect(page.getByText(said)).toBeVisible();
    await expect(group(seat, 'AUTH_INVALID')).toBeVisible();
    await expect(button(seat, t('page.test.again'))).toBeVisible();
  });

  test('a line that drops in mid-run says so, keeps what was found, and the run can be begun again', async ({
    page,
    t,
    host,
  }) => {
    const seat = { page, t };
    const lines: { close: (with_: { code: number }) => Promise<void> }[] = [];
    await page.routeWebSocket('**/rpc', (line) => {
      lines.push(line);
      line.connectToServer();
    });
    await page.reload();
    await beginEndless(seat, host);
    await lines.at(-1)?.close({ code: 1001 });
    await expect(page.getByText(t('page.tests.brokenAt', { done: '2', total: '3' }))).toBeVisible();
    await expect(group(seat, 'AUTH_INVALID')).toBeVisible();
    await expect(page.getByText(t('page.connection.open'))).toBeVisible();
    await button(seat, t('page.error.retry')).click();
    await expect(page.getByText(t('page.tests.brokenAt', { done: '2', total: '3' }))).toHaveCount(0);
    await expect(button(seat, t('page.test.cancel'))).toBeVisible();
  });

  test('a lock in mid-run ends it and shows nothing; what was found is kept in the vault', async ({
    page,
    t,
    host,
  }) => {
    const seat = { page, t };
    await beginEndless(seat, host);
    await button(seat, t('page.lock.now')).click();
    await expect(page.getByRole('heading', { name: t('page.unlock.title') })).toBeVisible();
    await expect(page.getByText('Recusada')).toHaveCount(0);
    await unlock(seat);
    await expect(page.getByText(t('page.tests.idleTitle'))).toBeVisible();
    await button(seat, t('page.tests.showFailing')).click();
    await expect(group(seat, 'AUTH_INVALID')).toBeVisible();
  });
});
