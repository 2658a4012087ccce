import type { Facts } from '../../../shared/model/test-result.ts';
import { matchRow } from '../../probes/kit/error-table.ts';
import { ProbeStop } from '../../probes/kit/probe-stop.ts';
import { errors } from './errors.ts';
import type { Reply, SmtpLine } from './smtp-line.ts';

/** What a server says it can do. */
export type Capabilities = {
  readonly startTls: boolean;
  readonly authMethods: readonly string[];
  readonly facts: Facts;
};

/** Ends with what a reply means unless it is of the wanted kind: `2` for done, `3` for go on. */
export function expectReply(reply: Reply, kind: '2' | '3'): Reply {
  if (reply.code.startsWith(kind)) return reply;
  const found = matchRow(errors, { code: reply.code, text: reply.lines.join('\n') });
  throw new ProbeStop(found ?? { cause: 'UNKNOWN', confidence: 'guess' });
}

function capabilitiesOf(lines: readonly string[]): Capabilities {
  const words = lines.slice(1).map((line) => line.trim().toUpperCase().split(/[ =]+/));
  const named = (name: string) => words.find(([first]) => first === name);
  const authMethods = named('AUTH')?.slice(1) ?? [];
  const maxSize = Number(named('SIZE')?.[1] ?? 0);
  const startTls = named('STARTTLS') !== undefined;
  const capabilities = words.map(([first = '']) => first);
  return {
    startTls,
    authMethods,
    facts: { capabilities, authMethods, ...(maxSize > 0 && { maxSizeBytes: maxSize }) },
  };
}

/** Waits for the server's greeting, which names its host. */
export async function readBanner(line: SmtpLine): Promise<Facts> {
  const { code, lines } = await line.reply();
  expectReply({ code, lines }, '2');
  return { bannerHost: lines[0]?.split(' ', 1)[0] ?? '' };
}

/** Asks what the server can do. The name given is nobody's: this machine's own is none of the server's business. */
export async function sayHello(line: SmtpLine): Promise<Capabilities> {
  return capabilitiesOf(expectReply(await line.say('EHLO [127.0.0.1]'), '2').lines);
}
