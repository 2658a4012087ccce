import { describe, expect, it } from 'vitest';
import type { Serving, World } from '../../electron/cli/world.ts';
import { openAnswer, servingAnswer, stopAnswer } from '../../shared/contract/cli-answers.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { callCli, readDocument } from './command-line.ts';

const url = 'http://127.0.0.1:4870';
const file = '/data/run/open.html';
const page = { kind: 'page', url, file } as const;

/** A host that runs until it is stopped, and what was asked of it. */
function aHost() {
  const ended = Promise.withResolvers<void>();
  const asked: unknown[] = [];
  const serving: Serving = {
    url,
    mintLaunch: async () => file,
    ended: ended.promise,
    stop: async () => ended.resolve(),
  };
  const serve: World['serve'] = async ({ dataDir, port }) => {
    asked.push({ dataDir, port });
    return serving;
  };
  return { serve, asked, end: ended.resolve };
}

describe('chaveiro serve', () => {
  it('says where in one line, and runs until the host ends', async () => {
    const { serve, asked, end } = aHost();
    const said: string[] = [];
    const output = { isTerminal: false, write: (text: string) => void said.push(text) };
    const call = callCli(['serve', '--port', '4870', '--data', '/data', '--json'], { serve, output });
    await expect.poll(() => said.join('')).toBe(`${JSON.stringify({ url })}\n`);
    expect(servingAnswer.parse(JSON.parse(said.join('')))).toEqual({ url });
    end();
    expect((await call).exit).toBe(0);
    expect(asked).toEqual([{ dataDir: '/data', port: 4870 }]);
  });

  it('stops in order when interrupted', async () => {
    const { serve } = aHost();
    const interrupt = new AbortController();
    const call = callCli(['serve'], { serve, signal: interrupt.signal });
    interrupt.abort();
    expect((await call).exit).toBe(0);
  });

  it('exits 5 when the data folder is in use', async () => {
    const serve = () => Promise.reject(new AppError('BUSY', { reason: 'ownerElsewhere' }));
    const ran = await callCli(['serve', '--json'], { serve });
    expect({ exit: ran.exit, reason: readDocument(ran).error.reason }).toEqual({ exit: 5, reason: 'ownerElsewhere' });
  });

  it('hands the browser a file, never the token', async () => {
    const { serve, end } = aHost();
    const shown: string[] = [];
    const showInBrowser: World['showInBrowser'] = async (path) => {
      shown.push(path);
      return true;
    };
    end();
    const { output } = await callCli(['serve', '--open'], { serve, showInBrowser });
    expect(shown).toEqual([file]);
    expect(output).toContain(url);
  });

  it('reports a failure after its line on standard error: the document stays one', async () => {
    const ended = Promise.reject(new AppError('STORE_DAMAGED'));
    const serving = { url, mintLaunch: async () => file, ended, stop: async () => undefined };
    const ran = await callCli(['serve', '--json'], { serve: async () => serving });
    expect({ exit: ran.exit, document: readDocument(ran) }).toEqual({ exit: 7, document: { url } });
    expect(ran.errors).toContain('damaged');
  });
});

describe('chaveiro open', () => {
  const inWindow: World['open'] = async () => ({ kind: 'window' });
  const onPage: World['open'] = async () => page;

  it.each([
    [inWindow, false, { opened: 'window', url: null, file: null }],
    [onPage, true, { opened: 'page', url, file }],
    [onPage, false, { opened: 'file', url, file }],
  ])('answers how far it came', async (open, hasBrowser, answer) => {
    const ran = await callCli(['open', '--json'], { open, showInBrowser: async () => hasBrowser });
    expect({ exit: ran.exit, answer: openAnswer.parse(readDocument(ran)) }).toEqual({ exit: 0, answer });
  });

  it('exits 4 when nothing runs', async () => {
    const ran = await callCli(['open', '--json'], { open: async () => null });
    expect({ exit: ran.exit, reason: readDocument(ran).error.reason }).toEqual({ exit: 4, reason: 'nothingRuns' });
  });
});

describe('chaveiro stop', () => {
  it('says which process ended, or that none ran', async () => {
    const ran = await callCli(['stop', '--json'], { stop: async () => ({ pid: 4711 }) });
    expect({ exit: ran.exit, answer: stopAnswer.parse(readDocument(ran)) }).toEqual({
      exit: 0,
      answer: { stopped: 4711 },
    });
    const none = await callCli(['stop', '--json'], { stop: async () => null });
    expect({ exit: none.exit, answer: readDocument(none) }).toEqual({ exit: 0, answer: { stopped: null } });
  });
});
