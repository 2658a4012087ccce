import { z } from 'zod';
import { deviceId, memberId } from './ids.ts';
import { instant } from './time.ts';

export const role = z.enum(['admin', 'operator', 'viewer']);
export type Role = z.infer<typeof role>;

/** A person who acts. Until there are several, one admin exists. */
export const member = z.strictObject({
  id: memberId,
  name: z.string().min(1).max(120),
  role,
  createdAt: instant,
});
export type Member = z.infer<typeof member>;

/** Through what an action came in. */
export const origin = z.enum(['window', 'cli', 'gateway', 'schedule', 'sync']);
export type Origin = z.infer<typeof origin>;

/** Who acted: a member on a device through an origin. */
export const actor = z.strictObject({ member: memberId, device: deviceId, origin });
export type Actor = z.infer<typeof actor>;
