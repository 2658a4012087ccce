import { describe, expect, it } from 'vitest';
import { answersOf, probeOnce } from '../kit/prober.ts';
import { scriptedWorld } from '../kit/scripted-world.ts';
import { replyingServer } from '../kit/servers/replying-server.ts';
import { duringTest } from '../kit/servers/running-server.ts';

// States a real server cannot be brought into at will, in the words of its source or of those who met them.

const host = 'data.example';

const probe = async (provider: string, url: string, ...replies: readonly (string | Buffer)[]) => {
  const { port } = await duringTest(replyingServer(...replies));
  const world = scriptedWorld({ hosts: { [host]: { port } } });
  const { cause, ...report } = await probeOnce({ provider, fields: { url }, world });
  return { cause, answers: answersOf({ cause, ...report }) };
};

describe('a Redis that', () => {
  it.each([
    ['loads its data', '-LOADING Redis is loading the dataset in memory', 'SRV_5XX', 'yes unknown unknown'],
    [
      'has lost its master',
      "-MASTERDOWN Link with MASTER is down and replica-serve-stale-data is set to 'no'.",
      'SRV_5XX',
      'yes unknown unknown',
    ],
    [
      'is protected from other machines',
      '-DENIED Redis is running in protected mode because protected mode is enabled',
      'PERM_IP',
      'yes unknown unknown',
    ],
    ['says what nobody documented', '-SURPRISE what is this', 'UNKNOWN', 'yes unknown unknown'],
  ])('%s is told from one with another password', async (_, reply, cause, answers) => {
    const judged = await probe('redis', `redis://:secret-word@${host}`, '+OK\r\n', `${reply}\r\n`);
    expect(judged).toEqual({ cause, answers });
  });

  it('is older than users is asked with the password alone', async () => {
    const old = ['+OK\r\n', '+PONG\r\n', '-ERR unknown command `ACL`\r\n', '$-1\r\n', '$-1\r\n'];
    const judged = await probe('redis', `redis://default:secret-word@${host}`, ...old);
    expect(judged).toEqual({ cause: null, answers: 'yes yes yes' });
    const refused = await probe('redis', `redis://:secret-word@${host}`, '-ERR invalid password\r\n');
    expect(refused).toEqual({ cause: 'AUTH_INVALID', answers: 'yes no unknown' });
  });
});

/** A server's ErrorResponse. */
function errorResponse(code: string, message: string): Buffer {
  const fields = Buffer.from(`SFATAL\0VFATAL\0C${code}\0M${message}\0\0`);
  const head = Buffer.alloc(5);
  head.write('E');
  head.writeInt32BE(fields.length + 4, 1);
  return Buffer.concat([head, fields]);
}

describe('a PostgreSQL that', () => {
  it.each([
    ['starts', '57P03', 'the database system is starting up', 'SRV_5XX', 'yes unknown unknown'],
    ['is full', '53300', 'sorry, too many clients already', 'RATE_LIMIT', 'yes unknown unknown'],
    [
      'does not let this machine in',
      '28000',
      'no pg_hba.conf entry for host "198.51.100.9", user "app", database "shop", SSL encryption',
      'PERM_IP',
      'yes unknown unknown',
    ],
    [
      'stands behind PgBouncer without the database',
      '08P01',
      'no such database: shop',
      'NOT_FOUND_TARGET',
      'yes unknown unknown',
    ],
    [
      'stands behind Supavisor without the tenant',
      'XX000',
      'Tenant or user not found',
      'NOT_FOUND_TARGET',
      'yes unknown unknown',
    ],
    ['says what nobody documented', 'ZZ999', 'what is this', 'UNKNOWN', 'yes unknown unknown'],
  ])('%s is told from one with another password', async (_, code, message, cause, answers) => {
    const judged = await probe(
      'postgresql',
      `postgres://app:secret-word@${host}/shop`,
      'N',
      errorResponse(code, message),
    );
    expect(judged).toEqual({ cause, answers });
  });
});
