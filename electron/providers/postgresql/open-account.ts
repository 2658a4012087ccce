import type { Client } from 'pg';
import { type Endpoint, endpointOf } from '../../probes/kit/endpoint.ts';
import { matchRow } from '../../probes/kit/error-table.ts';
import { ProbeStop } from '../../probes/kit/probe-stop.ts';
import type { ProbeContext } from '../../probes/kit/provider-module.ts';
import { errors } from './errors.ts';
import { foreignAnswer } from './first-answer.ts';
import { negotiateTls, tlsModeOf } from './tls-mode.ts';

/** A server's error carries an SQLSTATE and a severity, the network's a code; pg's own has neither. */
function toStop(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof ProbeStop) return error;
  const code = 'code' in error ? String(error.code) : '';
  const found = matchRow(errors, { code, text: error.message });
  if (found !== null) return new ProbeStop(found);
  if ('severity' in error) return new ProbeStop({ cause: 'UNKNOWN', confidence: 'guess' });
  // What pg could not read, or a server that hung up in the middle.
  return code === '' ? new ProbeStop({ cause: 'NOT_OUR_SERVICE', confidence: 'likely' }) : error;
}

/** Runs something against the server, its errors turned into causes. */
async function told<T>(run: Promise<T>): Promise<T> {
  try {
    return await run;
  } catch (error) {
    throw toStop(error);
  }
}

const toEndpoint = (url: URL, ca: string | undefined): Endpoint => ({
  ...endpointOf(url, { 'postgresql:': 5432, 'postgres:': 5432 }),
  ca: ca === undefined ? [] : [ca],
});

/** A client that is logged in. `told` turns a server's errors into causes. */
export type Account = { readonly client: Client; readonly told: <T>(run: Promise<T>) => Promise<T> };

/** Connects over the engine's socket, turns to TLS as the URL asks, and logs in. The engine closes what it opened. */
export async function openAccount(context: ProbeContext): Promise<Account> {
  const url = new URL(context.fields.url ?? '');
  const endpoint = toEndpoint(url, context.fields.ca);
  // Loaded with the first test: most runs of the product test no PostgreSQL.
  const { openPostgres } = await import('./postgres-client.ts');
  const channel = await context.connect(endpoint);
  const { socket } = await negotiateTls(context, channel, { endpoint, mode: tlsModeOf(url) });
  const client = openPostgres(socket, url);
  await context.stage('auth', () => {
    const connecting = client.connect();
    return told(Promise.race([connecting, foreignAnswer(socket)]));
  });
  return { client, told };
}
