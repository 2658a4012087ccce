import { setTimeout as pause } from 'node:timers/promises';
import { ORPCError } from '@orpc/client';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { z } from 'zod';
import { errorData } from '../../shared/contract/define.ts';
import { isErrorCode } from '../../shared/errors/codes.ts';
import { aCredential } from '../kit/builders.ts';
import { callRoute, metaOf, routes } from '../kit/contract-routes.ts';
import { failureOf } from '../kit/failure.ts';
import { inputsOf, resolved } from './contract-inputs.ts';
import { contractWorld } from './contract-world.ts';
import { fuzz, fuzzMs, patience } from './fuzzing.ts';

const isStream = (answer: unknown): answer is AsyncIterator<unknown> =>
  typeof answer === 'object' && answer !== null && 'next' in answer && typeof answer.next === 'function';

/** Calls a route; of a stream, reads what comes soon and leaves. */
async function callThrough(client: unknown, name: string, input: unknown): Promise<void> {
  const answer = await callRoute(client, name, input);
  if (!isStream(answer)) return;
  for (let read = 0; read < 20; read += 1) {
    const item = await Promise.race([answer.next(), pause(20, null)]);
    if (item === null || item.done === true) break;
  }
  await answer.return?.();
}

/** The code a call was refused with; null where it was not. Anything but a declared error is the failure looked for. */
async function refusalOf(call: Promise<void>): Promise<string | null> {
  try {
    await call;
    return null;
  } catch (error) {
    if (!(error instanceof ORPCError) || !error.defined || !isErrorCode(error.code)) throw error;
    errorData.parse(error.data);
    return error.code;
  }
}

const calls = fc.constantFrom(...routes).chain(({ name, definition }) =>
  // Sound: every input schema of the contract is zod's.
  inputsOf(definition.inputSchema as z.core.$ZodType).map((input) => ({ name, input })),
);

it(
  'whatever is sent to any route is answered, or refused by a declared error that changed nothing',
  patience,
  async () => {
    const world = await contractWorld();
    let held = await world.stock();
    const reads = new Set(routes.filter((route) => metaOf(route).kind === 'query').map(({ name }) => name));
    await fuzz(
      calls,
      async ({ name, input }) => {
        const before = world.sum();
        const refusal = await refusalOf(callThrough(world.api, name, resolved(input, world.knownFrom(held))));
        expect(refusal === 'INTERNAL' ? world.log.lines.at(-1) : null).toBeNull();
        const changed = world.sum() !== before;
        await world.reopen();
        if (reads.has(name)) expect(changed).toBe(false);
        // A refusal may be put on record, and changes nothing else.
        if (refusal !== null && changed) expect(await world.contents()).toEqual(held);
        if (refusal === null && changed) held = await world.stock();
      },
      4 * fuzzMs,
    );
  },
);

// Found by the above: what every object has was taken for a field, put on record as disclosed, and then was a fault.
it.each(['__proto__', 'constructor', 'toString'])('no secret field is called %s', async (field) => {
  const { api } = await contractWorld();
  const { id } = await aCredential(api);
  const { count } = await api.audit.verify({});
  for (const ask of [api.credentials.reveal, api.credentials.copy]) {
    expect(await failureOf(ask({ id, field, passphrase: null }))).toMatchObject({
      code: 'VALIDATION_FAILED',
      reason: 'unknownKey',
    });
  }
  expect((await api.audit.verify({})).count).toBe(count);
});
