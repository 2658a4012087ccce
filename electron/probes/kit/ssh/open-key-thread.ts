import { parentPort } from 'node:worker_threads';
import { loadSsh2 } from './load-ssh2.ts';
import { type KeyFile, type KeyRefusal, parsePrivateKey } from './parse-private-key.ts';

/** What the thread answers: the key without its passphrase, or what is wrong. */
export type OpenedKey = { readonly pem: string } | { readonly refusal: KeyRefusal };

const ssh2 = await loadSsh2();

parentPort?.once('message', (file: KeyFile) => {
  const key = parsePrivateKey(ssh2, file);
  const opened: OpenedKey = 'reason' in key ? { refusal: key } : { pem: key.getPrivatePEM() };
  parentPort?.postMessage(opened);
});
