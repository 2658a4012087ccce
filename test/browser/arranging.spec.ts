import { goodKey, otherGoodKey } from './kit/open-ai-vendor.ts';
import { addKey, button, chooseAction, field, finishFirstRun, row, type Seat, scopeButton } from './kit/steps.ts';
import { expect, test } from './kit/test.ts';

const labels = ({ page }: Seat) => page.getByRole('article').getByRole('heading').allInnerTexts();

const createOrganisation = async (seat: Seat, name: string): Promise<void> => {
  const { t } = seat;
  await button(seat, t('page.organisations.add')).click();
  await field(seat, t('page.organisations.name')).fill(name);
  await button(seat, t('page.organisations.create')).click();
};

test.beforeEach(({ page, t }) => finishFirstRun({ page, t }));

test('keys are put in order by their menu, and the first active one is the primary', async ({ page, t }) => {
  const seat = { page, t };
  await addKey(seat, goodKey, 'Primeira');
  await addKey(seat, otherGoodKey, 'Segunda');
  expect(await labels(seat)).toEqual(['Primeira', 'Segunda']);
  await chooseAction(seat, 'Segunda', t('page.keyAction.up'));
  await expect.poll(() => labels(seat)).toEqual(['Segunda', 'Primeira']);
  await expect(row(seat, 'Segunda').getByText(t('page.keys.primary'))).toBeVisible();
  await chooseAction(seat, 'Segunda', t('page.keyAction.disable'));
  await expect(row(seat, 'Segunda').getByText(t('terms.status.inactive'))).toBeVisible();
  await expect(row(seat, 'Primeira').getByText(t('page.keys.primary'))).toBeVisible();
  await chooseAction(seat, 'Segunda', t('page.keyAction.enable'));
  await expect(row(seat, 'Segunda').getByText(t('page.keys.primary'))).toBeVisible();
});

test('a deleted key is in the trash, and comes back from there to its place', async ({ page, t }) => {
  const seat = { page, t };
  await addKey(seat, goodKey, 'Primeira');
  await addKey(seat, otherGoodKey, 'Segunda');
  await chooseAction(seat, 'Primeira', t('page.keyAction.remove'));
  await page.getByText(t('page.keys.trash'), { exact: true }).click();
  await expect(page).toHaveTitle(`${t('page.title.trash', { scope: t('page.organisations.system') })} · Chaveiro`);
  await button(seat, t('page.keyAction.restore')).click();
  await expect(page.getByText(t('page.keys.trashEmpty'))).toBeVisible();
  await page.getByText(t('page.keys.heading'), { exact: true }).click();
  await expect.poll(() => labels(seat)).toEqual(['Primeira', 'Segunda']);
});

test('what the engine refuses about an organisation is said beside its field', async ({ page, t }) => {
  const seat = { page, t };
  await createOrganisation(seat, 'Acme');
  await expect(page.getByRole('heading', { level: 1, name: 'Acme' })).toBeVisible();
  await createOrganisation(seat, 'Acme');
  const slug = field(seat, t('page.organisations.slug'));
  await expect(slug).toHaveAccessibleDescription(new RegExp(t('reasons.slugTaken.message')));
  await slug.fill('system');
  await button(seat, t('page.organisations.create')).click();
  await expect(slug).toHaveAccessibleDescription(new RegExp(t('reasons.slugReserved.message')));
  await slug.fill('acme-2');
  await button(seat, t('page.organisations.create')).click();
  await expect(page.getByText('acme-2', { exact: true })).toBeVisible();
});

test('an organisation is renamed everywhere at once, its short name stays', async ({ page, t }) => {
  const seat = { page, t };
  await createOrganisation(seat, 'Acme');
  await button(seat, t('page.organisations.edit')).click();
  await expect(field(seat, t('page.organisations.slug'))).toBeDisabled();
  await field(seat, t('page.organisations.name')).fill('Acme Comércio');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('page.organisations.edit') })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Acme Comércio' })).toBeVisible();
  await expect(scopeButton(seat)).toContainText('Acme Comércio');
  await expect(page.getByText('acme', { exact: true })).toBeVisible();
});

test('an organisation that is not there is said to be missing', async ({ page, t, host }) => {
  await page.goto(`${host.url}#/organisations/ninguem`);
  await expect(page.getByText(t('page.organisations.missing'))).toBeVisible();
});
