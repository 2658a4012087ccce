import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { fakeClock } from '../kit/clock.ts';
import { eventually } from '../kit/eventually.ts';
import { answersOf, probeOnce } from '../kit/prober.ts';
import { scriptedWorld } from '../kit/scripted-world.ts';
import { type DrippingServer, drippingServer } from '../kit/servers/dripping-server.ts';
import { duringTest } from '../kit/servers/running-server.ts';
import { type Protocol, protocols } from './protocols.ts';

/** The product's own deadline for a whole test. */
const wholeTest = 20;

/** Tests while the server gives one byte a second, and tells after how many seconds the test ended. */
async function probeSlow({ provider, host, fields }: Protocol, server: DrippingServer) {
  const clock = fakeClock();
  const world = scriptedWorld({ hosts: { [host]: { port: server.port } } });
  let ended = false;
  const probing = probeOnce({ provider, fields, world: { ...world, clock } }).finally(() => {
    ended = true;
  });
  await eventually(() => expect(server.met()).toBe(1));
  let seconds = 0;
  for (; !ended && seconds <= wholeTest; seconds += 1) {
    server.drip();
    await wait(10);
    await clock.advance(1_000);
  }
  return { report: await probing, seconds, connections: world.connections };
}

const named = (...names: readonly string[]): readonly Protocol[] =>
  protocols.filter(({ name }) => names.includes(name));

/** A packet of SSH, nearly as long as they come, of which the beginning is there. */
const packetBegin = '\0\0\x7f\xfc\x04';

/** What a server of each protocol might be saying when it begins to drip. */
const slow: readonly (readonly [string, readonly Protocol[], string | null, string])[] = [
  ['before its name', named('SSH', 'SFTP'), null, 'SSH-2.0-OpenSSH_9.2p1 Debian-2+deb12u3'],
  ['in lines before its name', named('SSH', 'SFTP'), null, 'Welcome to this server. \r\n'],
  ['in the middle of the key exchange', named('SSH', 'SFTP'), 'SSH-2.0-OpenSSH_9.2p1\r\n', `${packetBegin}\x14\0`],
  ['in its greeting', named('FTP', 'FTPS, AUTH TLS', 'SMTP', 'SMTP, STARTTLS'), null, '220-Welcome to this server'],
  ['after its greeting', named('FTP', 'SMTP'), '220 srv.example ready\r\n', '250-and so on'],
  ['in its first answer', named('Redis'), '', '+OOOOOOOOOO'],
  ['in an answer without end', named('Redis'), '$50000\r\n', 'x'],
  ['in its first answer', named('PostgreSQL'), '', 'R\0\0\0\x20\0\0\0\x0a'],
  ['in an answer without end', named('PostgreSQL'), 'R\0\0\x70\0', 'x'],
];

const oneByOne = slow.flatMap(([when, those, first, words]) =>
  those.map((protocol) => ({ when, name: protocol.name, protocol, first, words })),
);

describe('a server that gives one byte a second', () => {
  it.each(oneByOne)('$when is given up on in time: $name', async ({ protocol, first, words }) => {
    const server = await duringTest(drippingServer(first, words));
    const { report, seconds, connections } = await probeSlow(protocol, server);
    expect(seconds).toBeLessThanOrEqual(wholeTest);
    expect(report).toMatchObject({ cause: 'TIMEOUT', confidence: 'likely' });
    expect(answersOf(report)).toMatch(/^(?:yes|no) unknown unknown$/);
    expect(connections()).toBe(0);
    await eventually(() => expect(server.open()).toBe(0));
  });
});

describe('a server that takes the connection and never says a word', () => {
  it.each(protocols)('is given up on in time: $name', async (protocol) => {
    const server = await duringTest(drippingServer(null, ''));
    const { report, seconds, connections } = await probeSlow(protocol, server);
    expect(seconds).toBeLessThanOrEqual(wholeTest);
    // Whoever waits for TLS from the first byte cannot tell a silent server from one without TLS.
    expect(report.cause).toBe(protocol.tls === 'atOnce' ? 'TLS_PROTOCOL' : 'TIMEOUT');
    expect(report.confidence).toBe('likely');
    expect(connections()).toBe(0);
    await eventually(() => expect(server.open()).toBe(0));
  });
});
