import { readFileSync } from 'node:fs';
import { Script } from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildPreload, builtPreload } from '../../electron/app/build-preload.ts';

describe('the built preload', () => {
  beforeAll(buildPreload);

  /** Runs it as Electron would: one CommonJS file that may require nothing but Electron. */
  function load() {
    const exposed = new Map<string, { connect: () => void }>();
    const sent: string[] = [];
    const posted: unknown[][] = [];
    const listeners = new Map<string, (event: { ports: readonly unknown[] }) => void>();
    const electron = {
      contextBridge: { exposeInMainWorld: (name: string, api: { connect: () => void }) => exposed.set(name, api) },
      ipcRenderer: {
        send: (channel: string) => sent.push(channel),
        on: (channel: string, listener: (event: { ports: readonly unknown[] }) => void) =>
          listeners.set(channel, listener),
      },
    };
    const require = (name: string) => {
      if (name !== 'electron') throw new Error(`A sandboxed preload cannot require ${name}`);
      return electron;
    };
    const window = { location: { origin: 'app://chaveiro' }, postMessage: (...words: unknown[]) => posted.push(words) };
    new Script(readFileSync(builtPreload, 'utf8')).runInNewContext({ require, window });
    return { exposed, sent, posted, listeners };
  }

  it('lets the page ask for a port, and nothing else', () => {
    const { exposed, sent } = load();
    expect([...exposed.keys()]).toEqual(['chaveiroDesktop']);
    const bridge = exposed.get('chaveiroDesktop');
    expect(Object.keys(bridge ?? {})).toEqual(['connect']);
    bridge?.connect();
    expect(sent).toEqual(['chaveiro:connect']);
  });

  it('hands the port that came to the page of its own origin', () => {
    const { posted, listeners } = load();
    const port = {};
    listeners.get('chaveiro:port')?.({ ports: [port] });
    expect(posted).toEqual([['chaveiro:port', 'app://chaveiro', [port]]]);
  });
});
