import { z } from 'zod';
import { protocolVersion } from '../../../shared/contract/index.ts';
import type { Frame } from '../transport/pipe.ts';
import { isSameSecret } from '../transport/same-secret.ts';

/** First frame of a client on the control socket. */
const greeting = z.strictObject({ token: z.string().max(200), protocol: z.int() });

/** The owner's one answer to it. After `welcome` the contract is served. */
const answer = z.strictObject({ answer: z.enum(['welcome', 'wrongToken', 'wrongProtocol']) });
export type GreetingAnswer = z.infer<typeof answer>['answer'];

/** How long either side waits for the other's first frame. */
export const handshakeMs = 5_000;

/** A client's first frame. */
export const encodeGreeting = (token: string): string => JSON.stringify({ token, protocol: protocolVersion });

/** The owner's first frame. */
export const encodeAnswer = (value: GreetingAnswer): string => JSON.stringify({ answer: value });

/** Judges a client's first frame. Whoever has no token learns nothing else. */
export function judgeGreeting(frame: Frame, token: string): GreetingAnswer {
  const given = greeting.safeParse(parseJson(frame));
  if (!given.success || !isSameSecret(given.data.token, token)) return 'wrongToken';
  return given.data.protocol === protocolVersion ? 'welcome' : 'wrongProtocol';
}

/** The owner's answer; null when it is none. */
export function readAnswer(frame: Frame): GreetingAnswer | null {
  const given = answer.safeParse(parseJson(frame));
  return given.success ? given.data.answer : null;
}

function parseJson(frame: Frame): unknown {
  if (typeof frame !== 'string') return null;
  try {
    return JSON.parse(frame);
  } catch {
    return null;
  }
}
