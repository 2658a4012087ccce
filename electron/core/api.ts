import { implement } from '@orpc/server';
import type { RouteMeta } from '../../shared/contract/define.ts';
import { contract } from '../../shared/contract/index.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { ensure } from '../../shared/errors/exhaustive.ts';
import type { ServiceContext } from '../services/service-context.ts';
import type { HandlerContext } from './engine.ts';
import type { EngineParts } from './engine-parts.ts';
import { mapErrors } from './middleware/api-errors.ts';
import { isStream } from './middleware/is-stream.ts';
import type { OpenSession } from './sessions.ts';
import { actorOf } from './vault-access.ts';

/** What handlers of an unlocked session get besides their input. */
export type UnlockedContext = { readonly service: ServiceContext; readonly open: OpenSession };

/** The lock gate: what a route's metadata says it needs is there, or it does not run. */
function requireAccess({ gate, sessions }: EngineParts, { needs }: RouteMeta, { session }: HandlerContext): void {
  if (needs === 'nothing') return;
  const isOpen = sessions.get(session.id) !== undefined;
  if (isOpen) return;
  if (gate.inspect().state === 'none') throw new AppError('VAULT_MISSING');
  if (needs === 'unlocked') throw new AppError('VAULT_LOCKED');
}

/** An older copy, or the store of a newer version, is only looked at. */
function requireWritable({ keeper }: EngineParts, { whenReadOnly }: RouteMeta): void {
  if (whenReadOnly === 'allowed') return;
  keeper.current()?.store.requireWritable();
}

function serviceFor(parts: EngineParts, { session }: HandlerContext): ServiceContext {
  const vault = parts.keeper.current();
  if (vault === null) throw new AppError('VAULT_LOCKED');
  const { clock, random, redactor } = parts.ports;
  const actor = actorOf(vault.store, session);
  return { store: vault.store, memory: vault.memory, clock, random, redactor, catalogue: parts.catalogue, actor };
}

/** The contract to be implemented: `any` for routes that need no open vault, `unlocked` for those that do. */
export function createApi(parts: EngineParts) {
  const any = implement(contract)
    .$context<HandlerContext>()
    .use(mapErrors(parts.ports))
    .use(async ({ context, procedure, next }, _input, answer) => {
      const { meta } = procedure['~orpc'];
      requireAccess(parts, meta, context);
      requireWritable(parts, meta);
      // What a person asked for keeps the session open; what a page reads or listens to by itself does not.
      if (meta.kind !== 'query' && meta.needs !== 'nothing') parts.sessions.touch(context.session.id);
      const { output } = await next();
      // Streams that are put on record are work somebody waits for; the others only look.
      return answer(meta.kind === 'stream' && meta.audit && isStream(output) ? parts.work.follow(output) : output);
    });
  const unlocked = any.use(({ context, next }) => {
    const open = ensure(parts.sessions.get(context.session.id), 'the gate let only open sessions in');
    return next({ context: { service: serviceFor(parts, context), open } satisfies UnlockedContext });
  });
  return { any, unlocked };
}
export type Api = ReturnType<typeof createApi>;
