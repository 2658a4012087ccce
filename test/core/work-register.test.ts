import { describe, expect, it } from 'vitest';
import { createWorkRegister } from '../../electron/core/work-register.ts';

async function* items(fails = false) {
  yield 1;
  if (fails) throw new Error('broken off');
  yield 2;
}

describe('work under way', () => {
  it('is known from its start to its end', async () => {
    const work = createWorkRegister();
    const stream = work.follow(items());
    expect(work.isWorking()).toBe(true);
    for await (const _ of stream);
    expect(work.isWorking()).toBe(false);
  });

  it('is over when it fails, and when its reader leaves', async () => {
    const work = createWorkRegister();
    const [failing, left] = [work.follow(items(true)), work.follow(items())];
    await failing.next();
    await expect(failing.next()).rejects.toThrow('broken off');
    expect(work.isWorking()).toBe(true);
    await left.next();
    await left.return?.();
    expect(work.isWorking()).toBe(false);
  });
});
