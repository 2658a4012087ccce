import type { Redis } from 'ioredis';
import type { Facts } from '../../../shared/model/test-result.ts';
import { type Endpoint, endpointOf } from '../../probes/kit/endpoint.ts';
import { ProbeStop } from '../../probes/kit/probe-stop.ts';
import type { ProbeContext, ProviderModule, StageNotes } from '../../probes/kit/provider-module.ts';
import { command, commandIfAllowed } from './command.ts';
import { errors } from './errors.ts';

const toEndpoint = (url: URL, ca: string | undefined): Endpoint => ({
  ...endpointOf(url, { 'redis:': 6379, 'rediss:': 6379 }),
  tls: url.protocol === 'rediss:',
  ca: ca === undefined ? [] : [ca],
});

/** A server without a password answers anyone: the given one proves nothing and guards nothing. */
const isOpenServer = (error: unknown): boolean => error instanceof ProbeStop && error.details.cause === 'BAD_REQUEST';

/** Other protocols have a `+OK …` of their own, such as a mailbox's greeting. */
async function expectWord(word: string, asked: Promise<unknown>): Promise<void> {
  if ((await asked) !== word) throw new ProbeStop({ cause: 'NOT_OUR_SERVICE', confidence: 'likely' });
}

async function logIn(client: Redis, url: URL, { note, warn }: StageNotes): Promise<void> {
  const password = decodeURIComponent(url.password);
  const user = decodeURIComponent(url.username);
  const isNamed = user !== '' && user !== 'default';
  if (password === '' && !isNamed) return;
  // Servers older than 6 know no names, and the default user needs none.
  const login = isNamed ? command(client, 'AUTH', user, password) : command(client, 'AUTH', password);
  await expectWord('OK', login).catch((error: unknown) => {
    if (!isOpenServer(error)) throw error;
    note({ openServer: true });
    warn();
  });
}

/** `key:value` lines of INFO that are worth showing. */
const infoNames: Readonly<Record<string, string>> = {
  redis_version: 'version',
  valkey_version: 'valkeyVersion',
  redis_mode: 'mode',
};

function infoFacts(info: string): Facts {
  const lines = info.split(/\r?\n/).map((line) => line.split(':', 2));
  return Object.fromEntries(
    lines.flatMap(([name = '', value = '']): [string, string][] => {
      const fact = infoNames[name];
      return fact === undefined ? [] : [[fact, value]];
    }),
  );
}

/** Bytes in use, and how many there may be; a server without a limit says 0. */
function memoryFacts(info: string): Facts {
  const bytesOf = (name: string) => Number(new RegExp(`^${name}:(\\d+)`, 'm').exec(info)?.[1] ?? 0);
  const [memory, memoryLimit] = [bytesOf('used_memory'), bytesOf('maxmemory')];
  return { ...(memory > 0 && { memory }), ...(memoryLimit > 0 && { memoryLimit }) };
}

async function checkRights(client: Redis, url: URL, { note }: StageNotes): Promise<void> {
  const database = url.pathname.replace(/^\//, '') || '0';
  note({ database });
  // Every connection starts in 0, which needs no right to SELECT.
  if (database !== '0') await command(client, 'SELECT', database);
  const user = await commandIfAllowed(client, 'ACL', 'WHOAMI');
  const info = `${await commandIfAllowed(client, 'INFO', 'server')}\n${await commandIfAllowed(client, 'INFO', 'memory')}`;
  note({ ...(user !== '' && { user }), ...infoFacts(info), ...memoryFacts(info) });
}

async function ask(context: ProbeContext, client: Redis, url: URL): Promise<void> {
  await context.stage('auth', async (notes) => {
    await client.connect().catch(() => {
      throw new ProbeStop({ cause: 'NOT_OUR_SERVICE', confidence: 'likely' });
    });
    await logIn(client, url, notes);
    await expectWord('PONG', command(client, 'PING'));
  });
  await context.stage('permission', (notes) => checkRights(client, url, notes));
}

/** AUTH, PING, SELECT, ACL WHOAMI, INFO. No key is read or written. */
export const redis: ProviderModule = {
  id: 'redis',
  errors,
  probe: async (context) => {
    const url = new URL(context.fields.url ?? '');
    // Loaded with the first test: most runs of the product test no Redis.
    const { openRedis } = await import('./redis-client.ts');
    const { socket } = await context.connect(toEndpoint(url, context.fields.ca));
    const client = openRedis(socket);
    try {
      await ask(context, client, url);
    } finally {
      client.disconnect();
    }
  },
};
