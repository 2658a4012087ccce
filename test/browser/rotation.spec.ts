import { scriptedVendor } from '../kit/servers/scripted-vendor.ts';
import { accessibilityFaults } from './kit/axe.ts';
import { goodKey, otherGoodKey, refusedKey } from './kit/open-ai-vendor.ts';
import { addKey, button, chooseAction, field, finishFirstRun, pasteKey, row, type Seat } from './kit/steps.ts';
import { tabTo } from './kit/tab-to.ts';
import { expect, test } from './kit/test.ts';

const dayMs = 86_400_000;

const step = ({ page, t }: Seat, name: 'add' | 'test' | 'takeOver' | 'done') =>
  page
    .getByRole('list', { name: t('page.rotation.stepsLabel') })
    .locator('[aria-current=step]')
    .filter({ hasText: t(`page.rotation.steps.${name}`) });

const apiKey = ({ page }: Seat) => page.locator('[name="fields.apiKey"]');

/** Opens the rotation of a key from its row. */
async function openRotation(seat: Seat, label: string): Promise<void> {
  await chooseAction(seat, label, seat.t('page.rotation.action'));
  await expect(
    seat.page.getByRole('heading', { level: 1, name: seat.t('page.rotation.title', { label }) }),
  ).toBeVisible();
}

/** Goes to the agency's keys and sees them in an order. */
async function expectOrder({ page, t }: Seat, labels: readonly string[]): Promise<void> {
  await page.getByRole('link', { name: t('page.place.system') }).click();
  await expect(page.getByRole('heading', { level: 1, name: t('page.organisations.system') })).toBeVisible();
  const rows = page.getByRole('article');
  await expect(rows).toHaveCount(labels.length);
  for (const [index, label] of labels.entries()) await expect(rows.nth(index)).toHaveAccessibleName(label);
}

test.describe('the rotation of a key', () => {
  test.beforeEach(({ page, t }) => finishFirstRun({ page, t }));

  test('leaves everything as it is while the new key fails, goes on after a reload, and takes over', async ({
    page,
    t,
  }) => {
    const seat = { page, t };
    await addKey(seat, goodKey, 'prod-1');
    await openRotation(seat, 'prod-1');
    await expect(page.getByText(t('page.rotation.uses.isPrimary'))).toBeVisible();
    await apiKey(seat).fill(goodKey);
    await button(seat, t('page.rotation.add.begin')).click();
    await expect(page.getByText(t('reasons.sameSecret.message'))).toBeVisible();
    await apiKey(seat).fill(refusedKey);
    await button(seat, t('page.rotation.add.begin')).click();
    await expect(page.getByText(t('page.rotation.test.failed', { old: 'prod-1' }))).toBeVisible();
    await expect(page.getByText(t('causes.AUTH_INVALID.title')).first()).toBeVisible();
    await page.reload();
    await expect(step(seat, 'test')).toBeVisible();
    await button(seat, t('page.rotation.test.correct')).click();
    await apiKey(seat).fill(otherGoodKey);
    await button(seat, t('page.rotation.add.correct')).click();
    await expect(step(seat, 'takeOver')).toBeVisible();
    await page.reload();
    await expect(step(seat, 'takeOver')).toBeVisible();
    await field(seat, t('page.rotation.takeOver.overlap')).selectOption('h72');
    await button(seat, t('page.rotation.takeOver.go')).click();
    const names = { old: 'prod-1', label: 'prod-2' };
    await expect(page.getByText(t('page.rotation.done.overlapping', names))).toBeVisible();
    await expectOrder(seat, ['prod-2', 'prod-1']);
    for (const label of ['prod-2', 'prod-1']) {
      await page.getByRole('link', { name: t('page.place.system') }).click();
      await row(seat, label).getByRole('link', { name: label, exact: true }).click();
      await expect(page.getByText(t('page.rotation.banner.title'))).toBeVisible();
    }
  });

  test('is undone, or ended now, and may then be begun again', async ({ page, t }) => {
    const seat = { page, t };
    await addKey(seat, goodKey, 'prod-1');
    await openRotation(seat, 'prod-1');
    await apiKey(seat).fill(otherGoodKey);
    await button(seat, t('page.rotation.add.begin')).click();
    await button(seat, t('page.rotation.takeOver.go')).click();
    await button(seat, t('page.rotation.done.retire')).click();
    const names = { old: 'prod-1', label: 'prod-2' };
    await expect(page.getByText(t('page.rotation.done.retired', names))).toBeVisible();
    await expectOrder(seat, ['prod-2']);
    await row(seat, 'prod-2').getByRole('link', { name: 'prod-2', exact: true }).click();
    await page.getByRole('link', { name: t('page.rotation.banner.look') }).click();
    await button(seat, t('page.rotation.done.undo')).click();
    await expect(page.getByText(t('page.rotation.done.undone', names))).toBeVisible();
    await expectOrder(seat, ['prod-1', 'prod-2']);
  });

  test('notes when the new key ends: typed, or as the provider told it in the test', async ({ page, t }) => {
    const seat = { page, t };
    const told = new Date(Date.now() + 200 * dayMs);
    const data = { label: 'prod', limit: null, limit_remaining: null, usage: 0, is_free_tier: false };
    const answer = { status: 200, body: { data: { ...data, expires_at: told.toISOString() } } };
    const vendor = await scriptedVendor({ routes: { 'GET /key': answer } });
    try {
      await pasteKey(seat, `sk-or-v1-${'0a1b2c3d'.repeat(8)}`);
      await button(seat, t('page.editor.more')).click();
      await page.locator('[name="fields.baseUrl"]').fill(vendor.origin);
      await field(seat, t('page.editor.label')).fill('or-1');
      await button(seat, t('page.editor.save')).click();
      await openRotation(seat, 'or-1');
      await apiKey(seat).fill(`sk-or-v1-${'9f8e7d6c'.repeat(8)}`);
      await field(seat, t('page.rotation.add.expires')).fill('2031-05-04');
      await button(seat, t('page.rotation.add.begin')).click();
      await expect(step(seat, 'takeOver')).toBeVisible();
      const says = t('page.rotation.takeOver.endsWrong', { label: 'or-2', date: '§', noted: '§' }).split('§')[0] ?? '';
      await expect(page.getByText(says)).toBeVisible();
      expect(await accessibilityFaults(page)).toEqual([]);
      await button(seat, t('page.rotation.takeOver.takeEnd')).click();
      await expect(page.getByText(says)).toHaveCount(0);
      await button(seat, t('page.rotation.takeOver.go')).click();
      await expect(step(seat, 'done')).toBeVisible();
      await expectOrder(seat, ['or-2', 'or-1']);
      await expect(row(seat, 'or-2')).toContainText(String(told.getUTCFullYear()));
    } finally {
      await vendor.close();
    }
  });

  test('is marked at both keys in the list, and on the Overview, each leading back to it', async ({ page, t }) => {
    const seat = { page, t };
    await addKey(seat, goodKey, 'prod-1');
    await openRotation(seat, 'prod-1');
    await apiKey(seat).fill(refusedKey);
    await button(seat, t('page.rotation.add.begin')).click();
    await expect(page.getByText(t('page.rotation.test.failed', { old: 'prod-1' }))).toBeVisible();
    await expectOrder(seat, ['prod-1', 'prod-2']);
    const names = { old: 'prod-1', label: 'prod-2' };
    await expect(row(seat, 'prod-1')).toContainText(t('page.rotation.mark.old.keyAdded', names));
    await row(seat, 'prod-2')
      .getByRole('link', { name: t('page.rotation.mark.new.keyAdded', names) })
      .click();
    await button(seat, t('page.rotation.test.correct')).click();
    await apiKey(seat).fill(otherGoodKey);
    await button(seat, t('page.rotation.add.correct')).click();
    await button(seat, t('page.rotation.takeOver.go')).click();
    await expect(step(seat, 'done')).toBeVisible();
    await expectOrder(seat, ['prod-2', 'prod-1']);
    const until = t('page.rotation.mark.old.overlapping', { ...names, at: '' });
    await expect(row(seat, 'prod-1')).toContainText(until);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('link', { name: t('page.overview.title'), exact: true }).click();
    const panel = page.getByRole('region', { name: t('page.rotation.mark.title') });
    await expect(panel).toContainText(until);
    expect(await accessibilityFaults(page)).toEqual([]);
    await panel.getByRole('link', { name: t('page.rotation.mark.openOf', { label: 'prod-1' }) }).click();
    await button(seat, t('page.rotation.done.undo')).click();
    await expectOrder(seat, ['prod-1', 'prod-2']);
    await expect(row(seat, 'prod-1')).not.toContainText(until);
    await page.getByRole('link', { name: t('page.overview.title'), exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: t('page.overview.title') })).toBeVisible();
    await expect(panel).toHaveCount(0);
  });

  test('is done with the keyboard alone, and its secret stays nowhere on the page', async ({ page, t }) => {
    const seat = { page, t };
    await addKey(seat, goodKey, 'prod-1');
    await openRotation(seat, 'prod-1');
    await tabTo(page, apiKey(seat));
    await page.keyboard.insertText(otherGoodKey);
    await page.keyboard.press('Enter');
    await expect(step(seat, 'takeOver')).toBeVisible();
    await tabTo(page, button(seat, t('page.rotation.takeOver.go')));
    await page.keyboard.press('Enter');
    await expect(step(seat, 'done')).toBeVisible();
    expect(await page.content()).not.toContain(otherGoodKey);
  });
});

for (const language of ['pt-BR', 'en'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`in ${language}, ${colorScheme}`, () => {
      test.use({ language, colorScheme });

      test('every step is accessible', async ({ page, t }) => {
        // Five pages are analysed, one after the other.
        test.slow();
        const seat = { page, t };
        await finishFirstRun(seat);
        await addKey(seat, goodKey, 'prod-1');
        await openRotation(seat, 'prod-1');
        expect(await accessibilityFaults(page)).toEqual([]);
        await apiKey(seat).fill(refusedKey);
        await button(seat, t('page.rotation.add.begin')).click();
        await expect(page.getByText(t('page.rotation.test.failed', { old: 'prod-1' }))).toBeVisible();
        expect(await accessibilityFaults(page)).toEqual([]);
        await button(seat, t('page.rotation.test.correct')).click();
        await apiKey(seat).fill(otherGoodKey);
        await button(seat, t('page.rotation.add.correct')).click();
        await expect(step(seat, 'takeOver')).toBeVisible();
        expect(await accessibilityFaults(page)).toEqual([]);
        await button(seat, t('page.rotation.takeOver.go')).click();
        await expect(step(seat, 'done')).toBeVisible();
        expect(await accessibilityFaults(page)).toEqual([]);
        await page.getByRole('link', { name: t('page.rotation.done.toKey') }).click();
        await expect(page.getByText(t('page.rotation.banner.title'))).toBeVisible();
        expect(await accessibilityFaults(page)).toEqual([]);
      });
    });
  }
}
