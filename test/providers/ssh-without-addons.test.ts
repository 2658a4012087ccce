import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { duringTest } from '../kit/servers/running-server.ts';
import { sshUser, startSsh } from '../kit/servers/ssh.ts';

/** Refuses what the packaged product does not carry, whether or not this machine has it. */
const refuseAddons = `
  import { registerHooks } from 'node:module';
  registerHooks({
    resolve(name, context, next) {
      if (/^(?:cpu-features|buildcheck|nan)$|[.]node$/.test(name)) {
        console.log('refused ' + name);
        throw Object.assign(new Error('not packed'), { code: 'MODULE_NOT_FOUND' });
      }
      return next(name, context);
    },
  });
`;

const logIn = (port: number): string => `
  const { default: { Client } } = await import('ssh2');
  const client = new Client();
  client.on('ready', () => { console.log('logged in'); client.end(); });
  client.connect({ host: '127.0.0.1', port: ${port}, username: '${sshUser.username}', password: '${sshUser.password}' });
`;

it('SSH works where none of the native parts of ssh2 can be had', async () => {
  const server = await duringTest(startSsh());
  const hook = `data:text/javascript,${encodeURIComponent(refuseAddons)}`;
  const args = ['--input-type=module', '--import', hook, '--eval', logIn(server.port)];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  expect(stdout.split('\n')).toEqual(expect.arrayContaining(['refused cpu-features', 'logged in']));
  expect(stdout).toMatch(/refused .*sshcrypto\.node/);
});
