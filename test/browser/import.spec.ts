import { writeFile } from 'node:fs/promises';
import { type RunningPostgres, startPostgres } from '../kit/servers/postgres.ts';
import { postgresAvailable } from '../kit/servers/postgres-programs.ts';
import { accessibilityFaults } from './kit/axe.ts';
import { button, field, finishFirstRun, keepRecoveryKey, row, type Seat, unlock } from './kit/steps.ts';
import { expect, test } from './kit/test.ts';

const tail = 'A1b2C3d4E5f6G7h8'.repeat(3);
const keyOf = (number: number): string => `sk-proj-${String(number).padStart(6, '0')}T3BlbkFJ${tail}`;

/** A file as clients hand it over: 60 lines, and some of everything an import has a word on. */
const envFile = [
  '# produção',
  `export OPENAI_API_KEY="${keyOf(1)}"`,
  `ACME_OPENAI_API_KEY=${keyOf(2)}`,
  'OPENAI_API_KEY_2=${OPENAI_API_KEY}',
  'SMTP_HOST=smtp.example.com',
  'SMTP_PORT=587',
  'SMTP_USER=ana@example.com',
  "SMTP_PASS='canary # hash'",
  'REDIS_URL=redis://:canary@cache.example.com:6379',
  'DATABASE_URL=mysql://root:canary@db/app',
  'NODE_ENV=production',
  'ANTHROPIC_API_KEY=',
  `CUSTOM_SECRET=${tail}`,
  ...Array.from({ length: 47 }, (_, index) => `APP_${index}_OPENAI_API_KEY=${keyOf(100 + index)}`),
].join('\n');
const written = 51;

const openImport = async ({ page, t }: Seat, whose: string): Promise<void> => {
  await page.evaluate((name) => {
    location.hash = `#/import?whose=${name}`;
  }, whose);
  await expect(page.getByRole('heading', { level: 1, name: t('page.importing.title') })).toBeVisible();
};

const give = ({ page }: Seat, text: string | Buffer, name = 'cliente.env'): Promise<void> =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });

const rowOf = ({ page }: Seat, text: string) => page.getByRole('row').filter({ hasText: text });

const writeButton = (seat: Seat, count: number) =>
  button(seat, seat.t('page.importing.confirm', { count, shown: String(count) }));

/** Looks at everything the page holds, fields included. */
const held = ({ page }: Seat): Promise<string> =>
  page.evaluate(() => {
    const fields = [...document.querySelectorAll('input, textarea')].map((one) => (one as HTMLInputElement).value);
    return `${document.documentElement.outerHTML} ${fields.join(' ')} ${location.href}`;
  });

test('a .env of 60 lines is looked over, mended, written, tested and taken back, and its secrets never show', async ({
  page,
  t,
}) => {
  const seat = { page, t };
  expect(envFile.split('\n')).toHaveLength(60);
  await finishFirstRun(seat);
  await button(seat, t('page.importing.open')).click();
  await give(seat, envFile);
  await expect(rowOf(seat, 'OPENAI_API_KEY_2')).toContainText(t('imports.state.duplicate'));
  await expect(rowOf(seat, 'NODE_ENV')).toContainText(t('imports.reason.notACredential'));
  await expect(rowOf(seat, 'DATABASE_URL')).toContainText(t('imports.reason.otherSystem', { about: 'mysql' }));
  await expect(page.getByText(t('page.importing.notYet'))).toBeVisible();
  const before = await held(seat);
  expect(before).toContain('sk-proj-••••');
  for (const secret of [keyOf(1), keyOf(100), 'canary']) expect(before).not.toContain(secret);

  // What nobody recognised gets a provider and a label by hand.
  await rowOf(seat, 'CUSTOM_SECRET').click();
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('combobox', { name: t('page.importing.row.provider') }).fill('Deepgram');
  await page.getByRole('option', { name: 'Deepgram' }).click();
  await expect(drawer.getByText(t('imports.state.ready'))).toBeVisible();
  await drawer.getByLabel(t('page.importing.row.label'), { exact: true }).fill('Transcrição');
  await button(seat, t('page.importing.row.labelSave')).click();
  await page.keyboard.press('Escape');
  await expect(rowOf(seat, 'Transcrição')).toContainText('Deepgram');
  await rowOf(seat, 'APP_0_').getByRole('checkbox').click();
  await expect(rowOf(seat, 'APP_0_').getByRole('checkbox')).not.toBeChecked();

  await writeButton(seat, written).click();
  await expect(page.getByText(t('page.importing.ask.promise'))).toBeVisible();
  await writeButton(seat, written).last().click();
  await expect(
    page.getByRole('heading', { name: t('page.importing.done.title', { count: written, shown: String(written) }) }),
  ).toBeFocused();
  expect(await held(seat)).not.toContain('canary');
  await button(seat, t('page.importing.done.look', { scope: t('page.organisations.system') })).click();
  await expect(row(seat, 'Transcrição')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(
    page.getByText(t('page.importing.done.undone', { count: written, shown: String(written) })),
  ).toBeVisible();
  await expect(row(seat, 'Transcrição')).toHaveCount(0);
});

test('the whole way goes by keyboard, and undo says what came of it', async ({ page, t }) => {
  const seat = { page, t };
  await finishFirstRun(seat);
  await openImport(seat, 'system');
  await field(seat, t('page.importing.paste.label')).focus();
  await page.keyboard.insertText(`OPENAI_API_KEY=${keyOf(1)}\nGROQ_API_KEY=gsk_${tail}${'x'.repeat(4)}`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const first = page.getByRole('row').nth(1);
  await expect(first.getByRole('checkbox')).toBeChecked();
  await first.focus();
  await page.keyboard.press('Space');
  await expect(first.getByRole('checkbox')).not.toBeChecked();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: t('page.importing.row.title', { row: '1' }) })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(first).toBeFocused();
  await page.keyboard.press('Space');
  await expect(first.getByRole('checkbox')).toBeChecked();
  await writeButton(seat, 2).press('Enter');
  await expect(page.getByRole('dialog').getByRole('button', { name: /2/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await button(seat, t('page.importing.done.undo')).press('Enter');
  await expect(
    page.getByRole('heading', { name: t('page.importing.done.undone', { count: 2, shown: '2' }) }),
  ).toBeFocused();
});

test('several lines in the paste box of a key lead to the import, for whom the key was', async ({ page, t }) => {
  const seat = { page, t };
  await finishFirstRun(seat);
  await button(seat, t('page.keys.add')).first().click();
  await field(seat, t('page.editor.paste')).focus();
  await page.evaluate((text) => navigator.clipboard.writeText(text), `${keyOf(1)}\n${keyOf(2)}\n${keyOf(3)}`);
  await page.keyboard.press('ControlOrMeta+V');
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await expect(page.getByText(t('page.importing.many', { count: 3 }))).toBeVisible();
  await button(seat, t('page.importing.manyGo')).click();
  await expect(writeButton(seat, 3)).toBeEnabled();
  expect(page.url()).toContain('whose=system');
  expect(await held(seat)).not.toContain(keyOf(2));
});

test('what cannot be read says why beside its field', async ({ page, t }) => {
  const seat = { page, t };
  await finishFirstRun(seat);
  await openImport(seat, 'system');
  await give(seat, Buffer.from([0x4d, 0x5a, 0, 1, 2, 3, 0, 0, 9]), 'planilha.xls');
  await expect(page.getByRole('alert')).toContainText(t('reasons.fileBinary.message'));
  const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]', ...Array.from({ length: 8 }, (_, index) => bombLine(index))].join('\n');
  await page.getByRole('combobox', { name: t('page.importing.format') }).click();
  await page.getByRole('option', { name: t('imports.source.yaml') }).click();
  await give(seat, bomb, 'bomba.yaml');
  await expect(page.getByRole('alert')).toContainText(t('reasons.tooManyAliases.message'));
  await page.getByRole('combobox', { name: t('page.importing.format') }).click();
  await page.getByRole('option', { name: t('page.importing.formatGuess') }).click();
  await give(seat, '  \n', 'vazio.env');
  await expect(page.getByRole('alert')).toContainText(t('reasons.nothingFound.message'));
  await field(seat, t('page.importing.paste.label')).fill('# nada');
  await button(seat, t('page.importing.paste.submit')).click();
  await expect(page.getByText(t('reasons.nothingFound.message'))).toBeVisible();
});

const bombLine = (index: number): string => {
  const [before, now] = [String.fromCharCode(97 + index), String.fromCharCode(98 + index)];
  return `${now}: &${now} [${Array.from({ length: 9 }, () => `*${before}`).join(',')}]`;
};

test('leaving by a reload has the engine forget the preview', async ({ page, t }) => {
  const seat = { page, t };
  const sent: string[] = [];
  page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => sent.push(String(payload))));
  await finishFirstRun(seat);
  await openImport(seat, 'system');
  await give(seat, `OPENAI_API_KEY=${keyOf(1)}`);
  await expect(writeButton(seat, 1)).toBeEnabled();
  await page.reload();
  await expect(page.getByText(t('page.importing.gone'))).toBeVisible();
  expect(sent.filter((frame) => frame.includes('imports/discard'))).not.toEqual([]);
});

test('an import is taken back from the list of recent ones', async ({ page, t }) => {
  const seat = { page, t };
  await finishFirstRun(seat);
  await openImport(seat, 'system');
  await expect(page.getByText(t('page.importing.recent.whole'))).toHaveCount(0);
  await give(seat, `REDIS_HOST=cache.example\nREDIS_PORT=6380\nREDIS_PASSWORD='canary@/'\nREDIS_TLS=true`);
  await expect(rowOf(seat, 'cache.example')).toContainText(t('imports.state.ready'));
  await rowOf(seat, 'cache.example').click();
  const drawer = page.getByRole('dialog');
  await expect(
    drawer.getByRole('combobox', { name: t('page.importing.row.field', { name: 'REDIS_PASSWORD' }) }),
  ).toHaveValue(`URL: ${t('imports.part.password')}`);
  await page.keyboard.press('Escape');
  await writeButton(seat, 1).click();
  await writeButton(seat, 1).last().click();
  await button(seat, t('page.importing.done.more')).click();
  await expect(page.getByRole('heading', { name: t('page.importing.recent.whole') })).toBeVisible();
  await page.getByRole('button', { name: /^(?:Desfazer|Undo)/ }).press('Enter');
  await expect(page.getByRole('heading', { name: t('page.importing.recent.whole') })).toHaveCount(0);
  await expect(page.getByText(t('page.importing.done.undone', { count: 1, shown: '1' }))).toBeAttached();
});

test.describe('a client’s own database', () => {
  let server: RunningPostgres;
  test.beforeAll(async ({ browserName: _any }, testInfo) => {
    testInfo.skip(!postgresAvailable, 'needs the programs of PostgreSQL');
    server = await startPostgres();
    const statements = [
      `CREATE TABLE "OrganizationProvider" (id text PRIMARY KEY, "organizationId" text, provider text, credentials jsonb)`,
      `INSERT INTO "OrganizationProvider" VALUES ('1', 'loja', 'openai', '{"apiKey": "${keyOf(1)}"}')`,
      `INSERT INTO "OrganizationProvider" VALUES ('2', 'clinica', 'openai', '{"apiKey": "${keyOf(2)}"}')`,
      `INSERT INTO "OrganizationProvider" VALUES ('3', 'clinica', 'openai', '{"apiKey": "gAAAAABlcanaryCiphertextOfTheClient01=="}')`,
    ];
    for (const statement of statements) await server.sql(statement);
  });
  test.afterAll(async () => {
    if (postgresAvailable) await server.close();
  });

  test('is read by an address typed for this once, and only the chosen organisation’s rows come in', async ({
    page,
    t,
  }) => {
    const seat = { page, t };
    const { user, password } = server.superuser;
    const at = `127.0.0.1:${server.port}/postgres?sslmode=disable`;
    await finishFirstRun(seat);
    await openImport(seat, 'system');
    const address = field(seat, t('page.importing.database.url'));
    await button(seat, t('page.importing.database.submit')).press('Enter');
    await expect(page.getByText(t('page.importing.database.urlMissing'))).toBeVisible();
    await expect(address).toBeFocused();
    await page.keyboard.insertText(`postgresql://${user}:wrong-canary@${at}`);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText(t('causes.AUTH_INVALID.title'));
    await address.fill(`postgresql://${user}:${encodeURIComponent(password)}@${at}`);
    await address.press('Enter');

    await expect(page.getByText(t('page.importing.owners.title', { count: 2, shown: '2' }))).toBeVisible();
    await expect(rowOf(seat, 'OrganizationProvider[0]')).toContainText(t('imports.reason.chooseOwner'));
    expect(await accessibilityFaults(page), 'several organisations').toEqual([]);
    const scope = t('page.organisations.system');
    const whose = page.getByRole('combobox', { name: t('page.importing.owners.label', { scope }) });
    await whose.focus();
    await page.keyboard.insertText('clinica');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(writeButton(seat, 1)).toBeEnabled();
    await expect(rowOf(seat, 'OrganizationProvider[0]')).toContainText(
      t('imports.reason.otherOwner', { about: 'loja' }),
    );
    await expect(rowOf(seat, 'OrganizationProvider[1]')).toContainText(t('imports.state.ready'));
    await expect(rowOf(seat, 'OrganizationProvider[2]')).toContainText(t('imports.reason.encryptedThere'));
    const shown = await held(seat);
    for (const secret of [keyOf(1), keyOf(2), 'canary', password]) expect(shown).not.toContain(secret);
  });
});

test('a file above 50 MB is refused before it crosses', async ({ page, t }, testInfo) => {
  const seat = { page, t };
  await finishFirstRun(seat);
  await openImport(seat, 'system');
  const file = testInfo.outputPath('grande.env');
  await writeFile(file, Buffer.alloc(50 * 1024 * 1024 + 1, 'a'));
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByRole('alert')).toContainText(t('reasons.fileTooLarge.message', { maximum: 50 }));
});

test('leaving the screen, a lock and a reload forget the preview, and the screen says so', async ({ page, t }) => {
  const seat = { page, t };
  await finishFirstRun(seat);
  await openImport(seat, 'system');
  await give(seat, `OPENAI_API_KEY=${keyOf(1)}`);
  await expect(writeButton(seat, 1)).toBeEnabled();
  await button(seat, t('page.lock.now')).click();
  await unlock(seat);
  await expect(page.getByText(t('page.importing.gone'))).toBeVisible();
  await give(seat, `OPENAI_API_KEY=${keyOf(1)}`);
  await expect(writeButton(seat, 1)).toBeEnabled();
  await page.getByRole('link', { name: t('page.models.title') }).click();
  await expect(page.getByRole('heading', { level: 1, name: t('page.models.title') })).toBeVisible();
  await page.goBack();
  await expect(page.getByText(t('page.importing.gone'))).toBeVisible();
});

test('ten thousand rows scroll, filter and keep their place', async ({ page, t }) => {
  const seat = { page, t };
  test.slow();
  await finishFirstRun(seat);
  await openImport(seat, 'system');
  await give(
    seat,
    Array.from({ length: 10_000 }, (_, index) => `APP_${index}_OPENAI_API_KEY=${keyOf(index)}`).join('\n'),
  );
  const first = page.getByRole('row').nth(1);
  await expect(first).toContainText('APP_0_', { timeout: 90_000 });
  expect(await page.getByRole('row').count()).toBeLessThan(60);
  await first.focus();
  await page.keyboard.press('End');
  await expect(page.getByRole('row').last()).toContainText('APP_9999_');
  await expect(page.getByRole('row').last()).toBeFocused();
  await page.getByRole('button', { name: t('imports.state.ready') }).click();
  await expect(page.getByRole('row').nth(1)).toContainText('APP_0_');
});

test('the environment is read on request, for the agency alone', async ({ page, t }) => {
  const seat = { page, t };
  await finishFirstRun(seat);
  await openImport(seat, 'cliente-que-nao-ha');
  await expect(button(seat, t('page.importing.environment.submit'))).toBeDisabled();
  await expect(page.getByText(t('page.importing.environment.agencyOnly'))).toBeVisible();
  await openImport(seat, 'system');
  await button(seat, t('page.importing.environment.submit')).click();
  // This host's environment holds no key: that is an answer, too.
  await expect(page.getByText(t('reasons.nothingFound.message'))).toBeVisible();
});

test('the first run can begin with an import', async ({ page, t }) => {
  const seat = { page, t };
  await keepRecoveryKey(seat);
  await button(seat, t('page.importing.openFull')).click();
  await expect(page.getByRole('heading', { level: 1, name: t('page.importing.title') })).toBeVisible();
  await expect(page.getByRole('combobox', { name: t('page.importing.whose') })).toHaveValue(
    t('page.organisations.system'),
  );
});

for (const language of ['pt-BR', 'en'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`in ${language}, ${colorScheme}`, () => {
      test.use({ language, colorScheme, agency: { organisations: 1, keysEach: 1 } });

      test('every step of an import is accessible', async ({ page, t }) => {
        const seat = { page, t };
        await unlock(seat);
        await expect(page.getByRole('heading', { level: 1, name: t('page.overview.title') })).toBeVisible();
        await openImport(seat, 'system');
        expect(await accessibilityFaults(page), 'source').toEqual([]);
        await give(seat, Buffer.from([0, 1, 2]));
        await expect(page.getByRole('alert')).toBeVisible();
        expect(await accessibilityFaults(page), 'refused').toEqual([]);
        await give(seat, envFile);
        await expect(rowOf(seat, 'NODE_ENV')).toBeVisible();
        expect(await accessibilityFaults(page), 'review').toEqual([]);
        await rowOf(seat, 'CUSTOM_SECRET').click();
        await expect(page.getByRole('combobox', { name: t('page.importing.row.provider') })).toBeVisible();
        expect(await accessibilityFaults(page), 'row').toEqual([]);
        await page.keyboard.press('Escape');
        await writeButton(seat, written).click();
        await expect(page.getByText(t('page.importing.ask.promise'))).toBeVisible();
        expect(await accessibilityFaults(page), 'question').toEqual([]);
        await writeButton(seat, written).last().click();
        await expect(button(seat, t('page.importing.done.test'))).toBeVisible();
        expect(await accessibilityFaults(page), 'done').toEqual([]);
      });
    });
  }
}
