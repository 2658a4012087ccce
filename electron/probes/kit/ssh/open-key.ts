import { Worker } from 'node:worker_threads';
import type { OpenedKey } from './open-key-thread.ts';
import type { KeyFile } from './parse-private-key.ts';

/**
 * Takes the passphrase off a private key in a thread of its own.
 *
 * How long that computes stands in the file, and on the event loop nothing else would run meanwhile. The thread ends
 * with its answer, or with the signal.
 */
export async function openKey(file: KeyFile, signal: AbortSignal): Promise<OpenedKey> {
  signal.throwIfAborted();
  const thread = new Worker(new URL('./open-key-thread.ts', import.meta.url));
  const stop = () => void thread.terminate();
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await new Promise<OpenedKey>((resolve, reject) => {
      thread.once('message', resolve);
      thread.once('error', reject);
      thread.once('exit', () => reject(new Error('The thread ended without an answer')));
      thread.postMessage(file);
    });
  } finally {
    signal.removeEventListener('abort', stop);
    stop();
  }
}
