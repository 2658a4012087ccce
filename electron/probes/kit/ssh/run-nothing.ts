import type { SshSession } from './ssh-session.ts';

/** Whether the account may run a command at all: `true` does nothing and says so. */
export function mayRun(session: SshSession): Promise<boolean> {
  const running = new Promise<boolean>((resolve) => {
    session.client.exec('true', (error, stream) => {
      if (error) {
        resolve(false);
        return;
      }
      stream.on('exit', (code: number | null) => resolve(code === 0));
      stream.on('close', () => resolve(false));
      stream.resume();
    });
  });
  return session.orLost(running);
}
