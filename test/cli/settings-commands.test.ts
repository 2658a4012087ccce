import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import * as answers from '../../shared/contract/cli-answers.ts';
import { tempDir } from '../kit/temp-dir.ts';
import { opensslAvailable, testAuthority } from '../kit/tls/certificates.ts';
import { type CommandLine, commandLine } from './command-line.ts';

let cli: CommandLine;
beforeEach(async () => {
  cli = commandLine();
  await cli.ask(['init', '--no-keychain']);
});

const asks = (line: string, piped?: string) => cli.ask(line.split(' '), piped === undefined ? {} : { piped });

describe('settings', () => {
  it('are shown, and changed by their names; what is not named stays', async () => {
    const shown = await asks('settings show');
    expect(answers.settingsAnswer.parse(shown.answer)).toMatchObject({ autoLockMinutes: 5, theme: 'system' });
    const changed = await asks('settings set autoLockMinutes=15 lockOnSleep=false theme=dark');
    expect(changed.answer).toEqual({
      ...shown.answer,
      autoLockMinutes: 15,
      lockOnSleep: false,
      theme: 'dark',
      revision: 2,
    });
  });

  it('take a proxy’s password by standard input only, and never print it', async () => {
    const proxy = 'settings set proxyUrl=http://proxy.example:3128 proxyUser=ana';
    const { answer } = await asks(`${proxy} --stdin`, '{"proxyPassword": "canario-senha"}');
    expect(answer.network).toMatchObject({ proxyUser: 'ana', proxyHasPassword: true });
    expect((await asks('settings set textSize=150')).answer.network).toEqual(answer.network);
    expect(JSON.stringify((await asks('settings show')).answer)).not.toContain('canario');
    expect((await asks('settings set proxyUrl=none')).answer.network).toMatchObject({
      proxyUrl: null,
      proxyHasPassword: false,
    });
    expect(await asks('settings set proxyPassword=canario')).toMatchObject({
      exit: 2,
      answer: { error: { field: 'proxyPassword', reason: 'secretInArgv' } },
    });
  });

  it.each([
    ['autoLockMinutes=0', 'autoLockMinutes', 'outOfRange'],
    ['autoLockMinutes=soon', 'autoLockMinutes', 'notANumber'],
    ['theme=pink', 'theme', 'notAnOption'],
    ['nothing=1', 'nothing', 'unknownKey'],
    ['proxyUrl=ftp://proxy.example', 'proxyUrl', 'wrongFormat'],
    ['theme', '--set', 'wrongFormat'],
  ])('refuse %s, and name %s', async (word, field, reason) => {
    expect(await asks(`settings set ${word}`)).toMatchObject({ exit: 2, answer: { error: { field, reason } } });
  });

  it.skipIf(!opensslAvailable)('trust the authorities of a file that is sound (needs OpenSSL 3)', async () => {
    const file = join(tempDir(), 'company.pem');
    writeFileSync(file, testAuthority());
    expect((await asks(`settings set --ca-file ${file}`)).answer.network.extraCaPem).toBe(testAuthority());
    expect((await asks('settings set --ca-file none')).answer.network.extraCaPem).toBeNull();
    writeFileSync(file, 'no certificate');
    expect(await asks(`settings set --ca-file ${file}`)).toMatchObject({
      exit: 2,
      answer: { error: { field: 'network.extraCaPem', reason: 'pemInvalid' } },
    });
  });
});
