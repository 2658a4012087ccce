import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileLog } from '../../../electron/core/adapters/log.ts';
import { createRedactor } from '../../../electron/core/adapters/redactor.ts';
import { fakeClock } from '../../kit/clock.ts';
import { tempDir } from '../../kit/temp-dir.ts';

const newLog = (largest?: number) => {
  const folder = tempDir();
  const redactor = createRedactor();
  const log = fileLog({ folder, redactor, clock: fakeClock(0), ...(largest && { largest }) });
  return { folder, redactor, log, read: () => readFileSync(join(folder, 'chaveiro.log'), 'utf8') };
};

describe('the log', () => {
  it('is one JSON object a line, in a file only the owner can read', () => {
    const { folder, log, read } = newLog();
    log.info('vault.unlocked', { session: 's1', ms: 12 });
    log.error('incident');
    expect(
      read()
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { at: '1970-01-01T00:00:00.000Z', level: 'info', event: 'vault.unlocked', fields: { session: 's1', ms: 12 } },
      { at: '1970-01-01T00:00:00.000Z', level: 'error', event: 'incident', fields: {} },
    ]);
    expect(statSync(join(folder, 'chaveiro.log')).mode & 0o777).toBe(0o600);
  });

  it('holds no value that was opened in this process, wherever it turns up', () => {
    const { redactor, log, read } = newLog();
    const canary = 'canary"ção\\4711';
    redactor.remember(canary);
    log.warn(`failed with ${canary}`, {
      message: `upstream said: ${canary}`,
      [canary]: 1,
      pair: Buffer.from(`user:${canary}`).toString('base64'),
    });
    expect(read()).not.toContain('4711');
    expect(read()).not.toContain(Buffer.from('4711').toString('base64').slice(0, 4));
    expect(() => JSON.parse(read())).not.toThrow();
  });

  it('never grows beyond two files of its size', () => {
    const { folder, log } = newLog(2_000);
    for (let round = 0; round < 200; round += 1) log.info('round', { round });
    const sizes = readdirSync(folder).map((name) => statSync(join(folder, name)).size);
    expect(sizes).toHaveLength(2);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(2_000);
    expect(readFileSync(join(folder, 'chaveiro.log'), 'utf8')).toContain('"round":199');
  });

  it('never fails what it reports on', () => {
    const folder = tempDir();
    mkdirSync(join(folder, 'chaveiro.log'));
    const log = fileLog({ folder, redactor: createRedactor(), clock: fakeClock() });
    expect(() => log.error('nobody hears this')).not.toThrow();
  });
});
