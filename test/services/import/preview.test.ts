import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ApiClient } from '../../../shared/contract/index.ts';
import { ensure } from '../../../shared/errors/exhaustive.ts';
import type { ImportFormat } from '../../../shared/model/import.ts';
import { anApiKey } from '../../kit/builders.ts';
import { createUnlockedVault, testPassphrase } from '../../kit/engine.ts';
import { failureOf } from '../../kit/failure.ts';

const scope = { kind: 'system' } as const;

const previewed = async (api: ApiClient, text: string, format: ImportFormat | null = null) => {
  const preview = await api.imports.preview({ scope, source: { kind: 'text', text }, format });
  const { rows } = await api.imports.rows({ importId: preview.importId, limit: 200 });
  return { preview, rows, importId: preview.importId };
};

const confirm = (api: ApiClient, importId: string) => api.imports.confirm({ importId, commandId: randomUUID() });

/** Rows by what matters of them. */
const told = (rows: Awaited<ReturnType<typeof previewed>>['rows']) =>
  rows.map(({ provider, label, state, reason }) => [provider, label, state, reason]);

const keys = { a: anApiKey('importA'), b: anApiKey('importB'), c: anApiKey('importC') };
const groq = `gsk_${'aB3'.repeat(18)}`.slice(0, 56);

const env = `# production
export OPENAI_API_KEY="${keys.a}"   # main
ACME_OPENAI_API_KEY=${keys.b}
OPENAI_API_KEY_2=\${OPENAI_API_KEY}
SMTP_HOST=smtp.example.com
SMTP_PORT=587
SMTP_USER=ana@example.com
SMTP_PASS='canary # hash'
DATABASE_URL=mysql://root:canaryMysql@db/app
NODE_ENV=production
NEXT_PUBLIC_OPENAI_API_KEY=${keys.c}
NOTION_TOKEN=secret_canaryNotion
JWT_SECRET=canaryJwt0123456789
BROKEN=\${MISSING}
GROQ_API_KEY=changeme
`;

describe('a preview', () => {
  it('says whose each variable is, what is left out, and why', async () => {
    const { api } = await createUnlockedVault();
    const { rows, preview } = await previewed(api, env);
    expect(preview.source).toBe('env');
    expect(told(rows)).toEqual([
      ['openai', 'OPENAI_API_KEY', 'ready', null],
      ['openai', 'ACME_OPENAI_API_KEY', 'ready', null],
      ['openai', 'OPENAI_API_KEY_2', 'duplicate', 'repeatedInSource'],
      ['smtp', 'SMTP', 'ready', null],
      ['postgresql', 'DATABASE_URL', 'unknown', 'otherSystem'],
      [null, 'NODE_ENV', 'skipped', 'notACredential'],
      ['openai', 'NEXT_PUBLIC_OPENAI_API_KEY', 'skipped', 'publicVariable'],
      [null, 'NOTION_TOKEN', 'skipped', 'agentTool'],
      [null, 'JWT_SECRET', 'unknown', 'unknownService'],
      [null, 'BROKEN', 'skipped', 'unresolvedReference'],
      ['groq', 'GROQ_API_KEY', 'skipped', 'placeholder'],
    ]);
  });

  it('writes nothing, and no secret of it stands in an answer or the log', async () => {
    const { api, log } = await createUnlockedVault();
    const { rows, preview } = await previewed(api, env);
    expect((await api.credentials.list({ scope: null })).credentials).toEqual([]);
    const said = JSON.stringify([rows, preview, log]);
    for (const secret of [keys.a, keys.b, keys.c, 'canary']) expect(said).not.toContain(secret);
  });

  it('goes by the shape of a value before the name of its variable', async () => {
    const { api } = await createUnlockedVault();
    expect(told((await previewed(api, `OPENAI_API_KEY=${groq}`)).rows)).toEqual([
      ['groq', 'OPENAI_API_KEY', 'ready', null],
    ]);
  });

  it.each<[string, string, string]>([
    ['a flat JSON map', JSON.stringify({ OPENAI_API_KEY: keys.a }), 'json'],
    ['an array of objects', JSON.stringify([{ provider: 'openai', label: 'Prod', apiKey: keys.a }]), 'json'],
    ['nested JSON', JSON.stringify({ prod: { openai: { apiKey: keys.a } } }), 'json'],
    ['a table with commas', `provider,label,key\nopenai,Prod,${keys.a}\n`, 'csv'],
    ['a table with semicolons', `provider;label;key\nopenai;"Pr;od";${keys.a}\n`, 'csv'],
    ['a table with tabs', `provider\tlabel\tkey\nopenai\tProd\t${keys.a}\n`, 'csv'],
    [
      '1Password’s export',
      `Title,Url,Username,Password,OTPAuth,Favorite,Archived,Tags,Notes\nOpenAI,https://platform.openai.com,ana,${keys.a},,false,false,,\n`,
      '1password-csv',
    ],
    [
      'Bitwarden’s CSV',
      `folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp\n,,note,OpenAI,"first\nOPENAI_API_KEY=${keys.a}",,0,,,,\n`,
      'bitwarden-csv',
    ],
    [
      'Bitwarden’s JSON',
      JSON.stringify({
        encrypted: false,
        folders: [],
        items: [{ type: 1, name: 'OpenAI', login: { password: keys.a, uris: [] } }],
      }),
      'bitwarden-json',
    ],
    [
      'LiteLLM’s configuration',
      `model_list:\n  - model_name: gpt\n    litellm_params:\n      model: openai/gpt-4o\n      api_key: ${keys.a}\n`,
      'litellm',
    ],
    ['pasted lines', `OpenAI: ${keys.a}\n`, 'paste'],
  ])('reads %s', async (_name, text, format) => {
    const { api } = await createUnlockedVault();
    const { preview, rows, importId } = await previewed(api, text);
    expect(preview.source).toBe(format);
    expect(rows.map(({ provider, state }) => [provider, state])).toEqual([['openai', 'ready']]);
    const { credentials } = await confirm(api, importId);
    const [id] = credentials;
    const revealed = await api.credentials.reveal({
      id: ensure(id, 'one was brought in'),
      field: 'apiKey',
      passphrase: testPassphrase,
    });
    expect(revealed.fields).toEqual({ apiKey: keys.a });
  });

  it('only reports the references of a LiteLLM configuration', async () => {
    const { api } = await createUnlockedVault();
    const text =
      'model_list:\n  - model_name: g\n    litellm_params:\n      model: groq/llama\n      api_key: os.environ/GROQ_API_KEY\n';
    const { rows } = await previewed(api, text);
    expect(rows.map(({ state, reason, about }) => [state, reason, about])).toEqual([
      ['skipped', 'externalReference', 'GROQ_API_KEY'],
    ]);
  });

  it('never takes a value from the process it runs in, unless asked for it by word', async () => {
    const environment = { read: (name: string) => (name === 'OPENAI_API_KEY' ? keys.b : undefined) };
    const { api } = await createUnlockedVault({ environment });
    const { rows } = await previewed(api, 'X_OPENAI_API_KEY=${OPENAI_API_KEY}');
    expect(told(rows)).toEqual([['openai', 'X_OPENAI_API_KEY', 'skipped', 'unresolvedReference']]);
    const asked = await api.imports.preview({ scope, source: { kind: 'environment' } });
    expect(asked.counts.included).toBe(1);
  });

  it.each<[string, string, ImportFormat | null, string]>([
    [
      'a bomb of aliases',
      'a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n',
      'yaml',
      'tooManyAliases',
    ],
    ['YAML nested without end', '['.repeat(5_000), 'yaml', 'nestedTooDeep'],
    ['JSON nested without end', '['.repeat(100_000), 'json', 'nestedTooDeep'],
    ['broken JSON', '{"apiKey": "canary', 'json', 'notThatFormat'],
    ['a table of a hundred thousand columns', `${','.repeat(100_000)}\n`, 'csv', 'notThatFormat'],
    ['nothing', ' \n\n', null, 'nothingFound'],
  ])('refuses %s', async (_name, text, format, reason) => {
    const { api } = await createUnlockedVault();
    const source = { kind: 'text', text } as const;
    const failure = await failureOf(api.imports.preview({ scope, source, format }));
    expect(failure).toMatchObject({ reason });
    expect(JSON.stringify(failure)).not.toContain('canary');
  });
});

describe('an import', () => {
  it('is one batch, known as stored afterwards, and undone while nobody changed it', async () => {
    const { api } = await createUnlockedVault();
    const first = await previewed(api, env);
    const done = await confirm(api, first.importId);
    expect(done.created).toBe(3);
    const again = await previewed(api, env);
    expect(again.rows.slice(0, 2).map(({ state, reason }) => [state, reason])).toEqual([
      ['duplicate', 'storedAlready'],
      ['duplicate', 'storedAlready'],
    ]);
    const { credentials } = await api.credentials.list({ scope });
    const [changed, ...others] = credentials;
    if (changed === undefined) throw new Error('nothing was written');
    await api.credentials.update({ commandId: randomUUID(), id: changed.id, expectedRevision: 1, notes: 'mine' });
    const undone = await api.imports.undo({ batch: done.batch, commandId: randomUUID() });
    expect(undone).toMatchObject({ removed: others.length, kept: 1, changed: [{ credential: changed.id }] });
    const left = await api.credentials.list({ scope });
    expect(left.credentials.map(({ id, position }) => [id, position])).toEqual([[changed.id, 0]]);
  });

  it('is answered again when its command comes again, and never runs twice', async () => {
    const { api } = await createUnlockedVault();
    const { importId } = await previewed(api, `OPENAI_API_KEY=${keys.a}`);
    const commandId = randomUUID();
    const done = await api.imports.confirm({ importId, commandId });
    expect(await api.imports.confirm({ importId, commandId })).toEqual(done);
    expect((await api.credentials.list({ scope })).credentials).toHaveLength(1);
  });

  it('leaves a stored credential of the same label alone, and takes the row in under another', async () => {
    const { api } = await createUnlockedVault();
    const stored = await api.credentials.create({
      commandId: randomUUID(),
      scope,
      provider: 'openai',
      label: 'Prod',
      fields: { apiKey: keys.b },
    });
    const { rows, importId } = await previewed(api, `provider,label,key\nopenai,Prod,${keys.a}\n`);
    expect(rows[0]).toMatchObject({ state: 'conflict', reason: 'labelTaken', freeLabel: 'Prod 2' });
    const target = { kind: 'rows' as const, rows: [1] };
    await api.imports.map({ importId, target, change: { label: 'Prod 2' } });
    await confirm(api, importId);
    expect(await api.credentials.get({ id: stored.id })).toEqual(stored);
    expect((await api.credentials.list({ scope })).credentials.map(({ label }) => label)).toEqual(['Prod', 'Prod 2']);
  });

  it('asks by name before a key would go to a host that is not the vendor’s', async () => {
    const { api } = await createUnlockedVault();
    const text = `OPENAI_API_KEY=${keys.a}\nOPENAI_BASE_URL=https://proxy.example.com/v1\n`;
    const { rows, importId } = await previewed(api, text);
    expect(rows[0]).toMatchObject({
      state: 'incomplete',
      reason: 'confirmDestination',
      params: { host: 'proxy.example.com' },
    });
    const target = { kind: 'all' } as const;
    const mapped = await api.imports.map({ importId, target, change: { confirmDestination: 'proxy.example.com' } });
    expect(mapped.rows[0]?.state).toBe('ready');
  });

  it('shows nothing of a secret that is mapped to a field which is none', async () => {
    const { api } = await createUnlockedVault();
    const { importId } = await previewed(api, 'STRANGE_TOKEN=canaryStrange0123456789\n');
    const target = { kind: 'name', name: 'STRANGE_TOKEN' } as const;
    const change = { provider: 'smtp', fields: { STRANGE_TOKEN: 'user' } } as const;
    const mapped = await api.imports.map({ importId, target, change });
    expect(mapped.rows[0]?.parts).toEqual([{ name: 'STRANGE_TOKEN', mask: '••••', field: 'user' }]);
  });

  it('is over after cancel, after a lock, and for every other session', async () => {
    const { api, engine } = await createUnlockedVault();
    const { importId } = await previewed(api, env);
    expect(await api.imports.cancel({ importId })).toEqual({ cancelled: true });
    expect(await failureOf(confirm(api, importId))).toMatchObject({ reason: 'unknownImport' });
    const second = await previewed(api, env);
    engine.lock();
    await api.vault.unlock({ passphrase: testPassphrase });
    expect(await failureOf(api.imports.rows({ importId: second.importId }))).toMatchObject({ reason: 'unknownImport' });
  });
});
