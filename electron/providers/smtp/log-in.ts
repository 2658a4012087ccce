import { ProbeStop } from '../../probes/kit/probe-stop.ts';
import { expectReply } from './greeting.ts';
import type { SmtpLine } from './smtp-line.ts';

export type Login = { readonly user: string; readonly password: string };

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

/** Logs in by PLAIN, or LOGIN where the server knows no other. One try: servers lock accounts. */
export async function logIn(line: SmtpLine, methods: readonly string[], { user, password }: Login): Promise<string> {
  if (methods.includes('PLAIN')) {
    expectReply(await line.say(`AUTH PLAIN ${base64(`\0${user}\0${password}`)}`), '2');
    return 'PLAIN';
  }
  if (methods.includes('LOGIN')) {
    expectReply(await line.say('AUTH LOGIN'), '3');
    expectReply(await line.say(base64(user)), '3');
    expectReply(await line.say(base64(password)), '2');
    return 'LOGIN';
  }
  // Only XOAUTH2, or no login on this port.
  throw new ProbeStop({ cause: 'BAD_REQUEST', confidence: 'sure' });
}
