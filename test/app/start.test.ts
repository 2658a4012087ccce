import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { describe, expect, it, onTestFinished } from 'vitest';
import { eventually } from '../kit/eventually.ts';
import { launchTab } from '../kit/tab.ts';
import { tempDir } from '../kit/temp-dir.ts';

/** `npm start` on a machine without a screen. */
function npmStart(dataDir: string, lang: string) {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, LC_ALL: _all, LC_MESSAGES: _messages, ...env } = process.env;
  const child: ChildProcessByStdio<null, Readable, Readable> = spawn(process.execPath, ['electron/app/start.ts'], {
    env: { ...env, CHAVEIRO_DATA: dataDir, LANG: lang },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => {
    child.kill('SIGTERM');
  });
  let said = '';
  child.stderr.on('data', (text: Buffer) => {
    said += text.toString('utf8');
  });
  return { child, said: () => said, exited: once(child, 'exit') };
}

const soon = (assertion: () => void) => eventually(assertion, 40_000);

describe('npm start without a screen', { timeout: 90_000 }, () => {
  it('says so in one sentence, serves its page to a browser, and ends cleanly when interrupted', async () => {
    const dataDir = tempDir();
    const { child, said, exited } = npmStart(dataDir, 'en_US.UTF-8');
    const file = join(dataDir, 'run', 'open.html');
    await soon(() => expect(said()).toContain(file));
    expect(said()).toContain(
      'There is no screen here for a window, so Chaveiro serves its page to your browser instead.',
    );
    const [, url = ''] = /Listening on (\S+)/.exec(said()) ?? [];
    expect((await launchTab(url, file)).cookie).not.toBe('');
    child.kill('SIGINT');
    expect(await exited).toEqual([0, null]);
    expect(existsSync(join(dataDir, 'run', 'engine.json'))).toBe(false);
  });

  it('shows what already runs instead of failing', async () => {
    const dataDir = tempDir();
    const first = npmStart(dataDir, 'en_US.UTF-8');
    await soon(() => expect(first.said()).toContain('open.html'));
    const { pid } = JSON.parse(readFileSync(join(dataDir, 'run', 'engine.json'), 'utf8'));
    const second = npmStart(dataDir, 'pt_BR.UTF-8');
    expect(await second.exited).toEqual([0, null]);
    expect(second.said()).toContain(`O Chaveiro já está em execução, no processo ${pid}.`);
    first.child.kill('SIGTERM');
    expect(await first.exited).toEqual([0, null]);
  });
});
