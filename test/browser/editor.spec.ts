import { goodKey, refusedKey } from './kit/open-ai-vendor.ts';
import { addKey, button, chooseAction, field, finishFirstRun, pasteKey, row, type Seat, unlock } from './kit/steps.ts';
import { expect, openPage, test } from './kit/test.ts';

const keyField = (seat: Seat) => field(seat, 'Chave de API');

const baseUrl = ({ page, t }: Seat) =>
  page.getByRole('textbox', { name: `URL base (${t('page.editor.optional')})`, exact: true });

test.beforeEach(({ page, t }) => finishFirstRun({ page, t }));

test('a pasted key is recognised without a word to anyone', async ({ page, t, watch }) => {
  const seat = { page, t };
  await button(seat, t('page.keys.add')).first().click();
  await expect(field(seat, t('page.editor.paste'))).toBeFocused();
  await page.evaluate((text) => navigator.clipboard.writeText(text), `OPENAI_API_KEY="${goodKey}"`);
  await page.keyboard.press('ControlOrMeta+V');
  await expect(page.getByText(t('page.editor.recognised', { provider: 'OpenAI' }))).toBeVisible();
  await expect(keyField(seat)).toHaveValue(goodKey);
  await expect(field(seat, t('page.editor.paste'))).toHaveValue('');
  await expect(field(seat, t('page.editor.label'))).toHaveValue('OpenAI');
  const framesWithKey = () => watch.sent.filter((frame) => frame.includes(goodKey)).length;
  expect(framesWithKey()).toBe(0);
  await button(seat, t('page.editor.save')).click();
  await expect(row(seat, 'OpenAI')).toBeVisible();
  expect(framesWithKey()).toBe(1);
});

test('a pasted address of a database finds its provider, too', async ({ page, t }) => {
  const seat = { page, t };
  await pasteKey(seat, 'postgresql://loja:segredo@db.exemplo.com.br:5432/loja?sslmode=require');
  await expect(page.getByRole('combobox', { name: t('page.editor.provider') })).toHaveValue('PostgreSQL');
  await expect(page.getByText('postgresql://db.exemplo.com.br:5432')).toBeVisible();
});

test('what nobody recognises waits for its provider', async ({ page, t }) => {
  const seat = { page, t };
  await pasteKey(seat, 'uma-chave-de-formato-desconhecido');
  await expect(page.getByText(t('page.editor.unrecognised'))).toBeVisible();
  await page.getByRole('combobox', { name: t('page.editor.provider') }).click();
  const optionOf = (name: string) => page.getByRole('option').filter({ has: page.getByText(name, { exact: true }) });
  // Of the ways to one place, the picker says which is the better one.
  await expect(optionOf('FTP / FTPS')).toContainText(t('page.providers.access.legacy'));
  await expect(optionOf('SFTP')).toContainText(t('page.providers.access.recommended'));
  await optionOf('OpenAI').click();
  await expect(keyField(seat)).toHaveValue('uma-chave-de-formato-desconhecido');
  await expect(page.getByText(t('page.editor.billedBy.tokens'))).toBeVisible();
});

test('what is wrong with a field is said beside it, with what to do', async ({ page, t }) => {
  const seat = { page, t };
  await pasteKey(seat, goodKey);
  await keyField(seat).fill('sk-proj-com espaço no meio');
  await button(seat, t('page.editor.save')).click();
  await expect(page.getByText(t('reasons.whitespace.message'))).toBeVisible();
  await expect(page.getByText(t('reasons.whitespace.fix'))).toBeVisible();
  await expect(keyField(seat)).toHaveAccessibleDescription(new RegExp(t('reasons.whitespace.message')));
});

test('a label that is taken is refused by the engine, beside the label', async ({ page, t }) => {
  const seat = { page, t };
  await addKey(seat, goodKey, 'Produção');
  await pasteKey(seat, refusedKey);
  await field(seat, t('page.editor.label')).fill('Produção');
  await button(seat, t('page.editor.save')).click();
  await expect(field(seat, t('page.editor.label'))).toHaveAccessibleDescription(
    new RegExp(t('reasons.labelTaken.message')),
  );
});

test('a vendor’s key goes to a foreign host only once that host was confirmed by name', async ({ page, t }) => {
  const seat = { page, t };
  const host = 'proxy.exemplo.com.br';
  await pasteKey(seat, goodKey);
  await button(seat, t('page.editor.more')).click();
  await baseUrl(seat).fill(`https://${host}/v1`);
  await button(seat, t('page.editor.save')).click();
  const question = page.getByRole('dialog', { name: t('page.editor.confirmTitle', { host }) });
  await expect(question).toBeVisible();
  await question.getByRole('button', { name: t('page.action.cancel') }).click();
  await expect(question).toHaveCount(0);
  await button(seat, t('page.editor.save')).click();
  await question.getByRole('button', { name: t('page.editor.confirm') }).click();
  await expect(row(seat, 'OpenAI').getByText(t('page.keys.custom', { host }))).toBeVisible();
});

test('a saved secret is asked for again when its destination changes', async ({ page, t }) => {
  const seat = { page, t };
  await addKey(seat, goodKey, 'Produção');
  await chooseAction(seat, 'Produção', t('page.keyAction.edit'));
  await button(seat, t('page.editor.more')).click();
  await baseUrl(seat).fill('http://127.0.0.1:9/v1');
  await button(seat, t('page.editor.test')).last().click();
  await expect(keyField(seat)).toHaveAccessibleDescription(new RegExp(t('reasons.destinationChanged.message')));
  await button(seat, t('page.editor.save')).click();
  await expect(keyField(seat)).toHaveAccessibleDescription(new RegExp(t('reasons.destinationChanged.message')));
});

test('editing keeps the secret that was not typed again', async ({ page, t }) => {
  const seat = { page, t };
  await addKey(seat, goodKey, 'Produção');
  await chooseAction(seat, 'Produção', t('page.keyAction.edit'));
  await expect(keyField(seat)).toHaveValue('');
  await field(seat, t('page.editor.label')).fill('Principal');
  await button(seat, t('page.editor.saveAndTest')).click();
  await expect(page.getByRole('heading', { name: t('page.test.allFine') })).toBeVisible();
});

test('a draft survives its drawer and other edits, and is gone once discarded', async ({ page, t }) => {
  const seat = { page, t };
  await addKey(seat, refusedKey, 'Outra');
  await pasteKey(seat, goodKey);
  await field(seat, t('page.editor.label')).fill('Rascunho');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await chooseAction(seat, 'Outra', t('page.keyAction.edit'));
  await button(seat, t('page.editor.save')).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await button(seat, t('page.keys.add')).first().click();
  await expect(field(seat, t('page.editor.label'))).toHaveValue('Rascunho');
  await expect(keyField(seat)).toHaveValue(goodKey);
  await button(seat, t('page.editor.discard')).click();
  await button(seat, t('page.keys.add')).first().click();
  await expect(keyField(seat)).toHaveCount(0);
});

test('what another window saved meanwhile is shown beside what is typed here, and neither is lost', async ({
  page,
  context,
  host,
  t,
}) => {
  const seat = { page, t };
  await addKey(seat, goodKey, 'Produção');
  const other = await context.newPage();
  await openPage(other, host);
  const there = { page: other, t };
  await unlock(there);
  await other.getByRole('link', { name: t('page.place.system') }).click();
  await chooseAction(seat, 'Produção', t('page.keyAction.edit'));
  await field(seat, t('page.editor.label')).fill('Principal 🔑');
  await chooseAction(there, 'Produção', t('page.keyAction.edit'));
  await button(there, t('page.editor.more')).click();
  const notes = 'ملاحظة مهمة '.repeat(800);
  await field(there, t('page.editor.notes')).fill(notes);
  await field(there, t('page.editor.label')).fill('Reserva');
  await button(there, t('page.editor.save')).click();
  await expect(row(there, 'Reserva')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+S');
  const conflict = page.getByRole('region', { name: t('page.editor.conflictTitle') });
  await expect(conflict).toContainText('Principal 🔑');
  await expect(conflict).toContainText('Reserva');
  await expect(conflict).toContainText(notes.trim());
  await button(seat, t('page.editor.useTheirsOf', { field: t('page.editor.notes') })).click();
  await expect(conflict).not.toContainText(notes.trim());
  await conflict.getByRole('button', { name: t('page.editor.keepMine') }).click();
  await expect(row(seat, 'Principal 🔑')).toBeVisible();
  await chooseAction(seat, 'Principal 🔑', t('page.keyAction.edit'));
  await button(seat, t('page.editor.more')).click();
  await expect(field(seat, t('page.editor.notes'))).toHaveValue(notes);
});

test('edits of a stored key outlive their drawer, and the keyboard alone tests and saves them', async ({ page, t }) => {
  const seat = { page, t };
  await addKey(seat, refusedKey, 'Produção');
  await chooseAction(seat, 'Produção', t('page.keyAction.edit'));
  await keyField(seat).fill(goodKey);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await chooseAction(seat, 'Produção', t('page.keyAction.edit'));
  await expect(keyField(seat)).toHaveValue(goodKey);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('heading', { name: t('page.test.allFine') })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+S');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await chooseAction(seat, 'Produção', t('page.keyAction.edit'));
  await expect(keyField(seat)).toHaveValue('');
});
