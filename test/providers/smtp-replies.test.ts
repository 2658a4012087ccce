import { describe, expect, it } from 'vitest';
import { answersOf, probeOnce } from '../kit/prober.ts';
import { scriptedWorld } from '../kit/scripted-world.ts';
import { bannerServer } from '../kit/servers/banner-server.ts';
import { duringTest } from '../kit/servers/running-server.ts';
import { smtpReplies } from '../kit/servers/smtp-replies.ts';

// Replies a real server cannot be brought to at will, in the words of the RFCs or of those who met them.

const host = 'mail.example';

const probe = async (port: number, security = 'none') => {
  const { cause, ...report } = await probeOnce({
    provider: 'smtp',
    fields: { host, port: String(port), security, user: 'ana@cliente.example', password: 'secret-word' },
    world: scriptedWorld({ hosts: { [host]: { port } } }),
  });
  return { cause, answers: answersOf({ cause, ...report }) };
};

const EHLO = '250-mail.example\r\n250-SIZE 35882577\r\n250-STARTTLS\r\n250 AUTH PLAIN LOGIN';

const to = (AUTH: string) => ({ EHLO, AUTH });

describe('a mail server that', () => {
  it.each([
    ['takes the login', to('235 2.7.0 Accepted'), null, 'yes yes yes'],
    [
      'refuses it',
      to('535-5.7.8 Username and Password not accepted.\r\n535 5.7.8 See help'),
      'AUTH_INVALID',
      'yes no unknown',
    ],
    ['wants an app password', to('534 5.7.9 Application-specific password required'), 'AUTH_INVALID', 'yes no unknown'],
    ['wants TLS first', to('530 5.7.0 Must issue a STARTTLS command first'), 'TLS_PROTOCOL', 'no unknown unknown'],
    ['wants encryption', to('538 5.7.11 Encryption required'), 'TLS_PROTOCOL', 'no unknown unknown'],
    ['wants something else first', to('530 5.7.0 Authentication required'), 'BAD_REQUEST', 'yes unknown unknown'],
    ['cannot look logins up', to('454 4.7.0 Temporary authentication failure'), 'SRV_5XX', 'yes unknown unknown'],
    ['says what nobody documented', to('599 what is this'), 'UNKNOWN', 'yes unknown unknown'],
    ['hangs up at the login', to('hang up'), 'SRV_5XX', 'yes unknown unknown'],
    ['has too many clients', { greeting: '421 4.7.0 Too many connections' }, 'RATE_LIMIT', 'yes unknown unknown'],
    ['blocks this address', { greeting: '554 5.7.1 Client host blocked' }, 'PERM_IP', 'yes unknown unknown'],
    ['blocks whoever greets', { EHLO: '550 5.7.1 Access denied' }, 'PERM_IP', 'yes unknown unknown'],
  ])('%s is told from the others', async (_, replies, cause, answers) => {
    const { port } = await duringTest(smtpReplies(replies));
    expect(await probe(port)).toEqual({ cause, answers });
  });

  it('takes STARTTLS back hears nothing of the login', async () => {
    const server = await duringTest(smtpReplies({ EHLO, STARTTLS: '454 4.7.0 TLS not available' }));
    expect(await probe(server.port, 'starttls')).toMatchObject({ cause: 'TLS_PROTOCOL' });
    expect(server.said).toEqual(['EHLO [127.0.0.1]', 'STARTTLS']);
  });

  it('is none is told by what it says', async () => {
    for (const banner of ['SSH-2.0-OpenSSH_9.6\r\n', 'HTTP/1.1 400 Bad Request\r\n\r\n', 'x'.repeat(20_000)]) {
      const { port } = await duringTest(bannerServer(banner));
      expect(await probe(port)).toEqual({ cause: 'NOT_OUR_SERVICE', answers: 'no unknown unknown' });
    }
  });
});
