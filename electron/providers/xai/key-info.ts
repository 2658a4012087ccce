import { z } from 'zod';
import type { Facts } from '../../../shared/model/test-result.ts';

const flag = z.boolean().nullish();

/** What a key says of itself, flags and rights included. */
export const keyInfo = z.object({
  redacted_api_key: z.string().max(200),
  name: z.string().max(200).nullish(),
  create_time: z.string().max(40).nullish(),
  acls: z.array(z.string().max(200)).nullish(),
  team_blocked: flag,
  api_key_blocked: flag,
  api_key_disabled: flag,
});
export type KeyInfo = z.infer<typeof keyInfo>;

/** What is shown of it. The flags only where they are set: a good key has none. */
export function factsOf(info: KeyInfo): Facts {
  const { name, create_time: created, acls } = info;
  return {
    ...(typeof name === 'string' && { keyName: name }),
    ...(typeof created === 'string' && { created }),
    ...(Array.isArray(acls) && { acls }),
    ...(info.team_blocked === true && { teamBlocked: true }),
    ...(info.api_key_blocked === true && { keyBlocked: true }),
    ...(info.api_key_disabled === true && { keyDisabled: true }),
  };
}

export const isKeyBlocked = (info: KeyInfo): boolean => info.api_key_blocked === true || info.api_key_disabled === true;

/** A right looks like `api-key:endpoint:*` or `api-key:model:grok-4.3`; a call takes one of each kind. */
export const mayDoNothing = ({ acls }: KeyInfo): boolean =>
  Array.isArray(acls) &&
  !['api-key:endpoint:', 'api-key:model:'].every((kind) => acls.some((right) => right.startsWith(kind)));
