// Loaded into a process of the product before its own code: makes it crash with a secret in its mouth.

import { readFileSync } from 'node:fs';
import type { CrashPlan } from './crash-plan.ts';

// Sound: the tests write this file.
const plan = JSON.parse(readFileSync(process.env.CRASH_PLAN ?? '', 'utf8')) as CrashPlan;
const { secret } = plan;

/** What throws when it is looked at. */
const hostile = (): Error =>
  Object.defineProperties(new Error(), {
    message: {
      get: () => {
        throw new Error(`no message for ${secret}`);
      },
    },
    stack: {
      get: () => {
        throw new Error(`no stack for ${secret}`);
      },
    },
  });

const ring = (): Error => {
  const first = new Error(`first ${secret}`);
  first.cause = new Error(`second ${secret}`, { cause: first });
  return first;
};

const thrown: Readonly<Record<CrashPlan['what'], () => unknown>> = {
  message: () => new TypeError(`refused: ${secret}`),
  json: () => new Error(`body was {"key":${JSON.stringify(secret)}}`),
  base64: () => new Error(`header was Basic ${Buffer.from(`user:${secret}`).toString('base64')}`),
  url: () => new Error(`GET https://api.example/v1?key=${encodeURIComponent(secret)}&x=1`),
  name: () => Object.assign(new Error('named'), { name: `Error of ${secret}` }),
  stack: () => Object.assign(new Error('stacked'), { stack: `Error\n    at ${secret} (/a/electron/b.ts:1:2)` }),
  cause: () => new Error('outer', { cause: new Error('middle', { cause: `inner ${secret}` }) }),
  ring,
  bundle: () => new AggregateError([new Error(`one ${secret}`), secret], `all ${secret}`),
  text: () => `just ${secret}`,
  object: () => ({ key: secret, toString: () => secret }),
  nothing: () => undefined,
  hostile,
  proxy: () =>
    new Proxy(new Error(secret), {
      get: () => {
        throw new Error(secret);
      },
    }),
  long: () => new Error(`${'x'.repeat(1_990)}${secret}`),
};

function crash(): void {
  const error = thrown[plan.what]();
  if (plan.how === 'reject') void Promise.reject(error);
  else
    setImmediate(() => {
      // Whatever is thrown must be told by nobody but the product.
      throw error;
    });
  if (plan.twice) setImmediate(() => void Promise.reject(new Error(`again ${secret}`)));
}

/** As soon as the product says that it deals with crashes. One that never does, never crashes here. */
const watch = (): void => {
  if (process.listenerCount('uncaughtException') > 0) crash();
  else setTimeout(watch, 1);
};

if (plan.when === 'start') watch();
// The words of a call were read by then, and the slow hash has only just begun.
if (plan.when === 'input') process.stdin.once('end', () => setTimeout(crash, 20));
if (plan.when === 'signal') process.on('SIGUSR2', crash);
if (plan.warns) process.emitWarning(`deprecated: ${secret}`, 'DeprecationWarning');
