import { describe, expect, it } from 'vitest';
import { createOneByOne } from '../../../electron/probes/one-by-one.ts';

const { signal } = new AbortController();

/** A piece of work that ends when told. */
const piece = () => {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let begun = false;
  const run = () => {
    begun = true;
    return promise;
  };
  return { run, resolve, reject, begun: () => begun };
};

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('work that is done one by one', () => {
  it('begins when what came before it has ended, well or not', async () => {
    const oneByOne = createOneByOne();
    const [first, second, third] = [piece(), piece(), piece()];
    const all = [first, second, third].map(({ run }) => oneByOne(signal, run).catch(() => 'failed'));
    await settled();
    expect([first.begun(), second.begun(), third.begun()]).toEqual([true, false, false]);
    first.reject(new Error('broken'));
    await settled();
    expect([second.begun(), third.begun()]).toEqual([true, false]);
    second.resolve('second');
    third.resolve('third');
    expect(await Promise.all(all)).toEqual(['failed', 'second', 'third']);
  });

  it('is not begun once nobody wants it any more, and holds nobody up', async () => {
    const oneByOne = createOneByOne();
    const [first, second, third] = [piece(), piece(), piece()];
    const controller = new AbortController();
    const begun = oneByOne(signal, first.run);
    const left = oneByOne(controller.signal, second.run).catch((reason: unknown) => reason);
    const last = oneByOne(signal, third.run);
    controller.abort('not wanted');
    first.resolve('first');
    third.resolve('third');
    expect(await Promise.all([begun, left, last])).toEqual(['first', 'not wanted', 'third']);
    expect(second.begun()).toBe(false);
  });
});
