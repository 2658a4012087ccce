import { describe, expect, it } from 'vitest';
import { systemResolver } from '../../../electron/core/adapters/resolver.ts';

const resolver = systemResolver();

describe("the machine's names", () => {
  it('gives an address back as it is, with its family', async () => {
    const { signal } = new AbortController();
    expect(await resolver.lookup('127.0.0.1', signal)).toEqual([{ address: '127.0.0.1', family: 4 }]);
    expect(await resolver.lookup('::1', signal)).toEqual([{ address: '::1', family: 6 }]);
  });

  it("keeps Node's code for a name that cannot be", async () => {
    // A label of more than 63 characters: nobody is asked.
    const lookup = resolver.lookup('a'.repeat(70), new AbortController().signal);
    await expect(lookup).rejects.toMatchObject({ code: 'ENOTFOUND' });
  });

  it('ends with the reason of the abort, before and during a look-up', async () => {
    const reason = new Error('enough');
    await expect(resolver.lookup('127.0.0.1', AbortSignal.abort(reason))).rejects.toBe(reason);
    const during = new AbortController();
    const lookup = resolver.lookup('127.0.0.1', during.signal);
    during.abort(reason);
    await expect(lookup).rejects.toBe(reason);
  });
});
