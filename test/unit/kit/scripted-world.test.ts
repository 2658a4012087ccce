import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { eventually } from '../../kit/eventually.ts';
import { type ScriptedWorld, scriptedWorld } from '../../kit/scripted-world.ts';
import { silentServer } from '../../kit/servers/banner-server.ts';
import { duringTest } from '../../kit/servers/running-server.ts';
import { scriptedVendor } from '../../kit/servers/scripted-vendor.ts';
import { certificateFor, opensslAvailable, testAuthority } from '../../kit/tls/certificates.ts';

const never = new AbortController().signal;

const connectTo = async ({ resolver, sockets }: ScriptedWorld, host: string, port = 443) => {
  const [address] = await resolver.lookup(host, never);
  if (address === undefined) throw new Error(`No address for ${host}`);
  return sockets.connect({ ...address, port }, never);
};

describe('a scripted world', () => {
  it.skipIf(!opensslAvailable)('leads a name to a server of this machine, with its certificate verified', async () => {
    const tls = certificateFor('api.openai.com');
    const vendor = await duringTest(scriptedVendor({ tls, routes: { 'GET /': { status: 200, body: 'here' } } }));
    const hosts = { 'api.openai.com': { port: vendor.port } };
    const world = scriptedWorld({ hosts, extraCa: [testAuthority()] });
    const request = { servername: 'api.openai.com', ca: [] };
    const { socket } = await world.sockets.secure(await connectTo(world, 'api.openai.com'), request, never);
    socket.write('GET / HTTP/1.1\r\nHost: api.openai.com\r\nConnection: close\r\n\r\n');
    expect(String(await buffer(socket))).toContain('here');
    expect(world.lookups).toEqual(['api.openai.com']);

    const distrusting = scriptedWorld({ hosts });
    const raw = await connectTo(distrusting, 'api.openai.com');
    const refused = distrusting.sockets.secure(raw, request, never);
    await expect(refused).rejects.toMatchObject({ code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' });
    await eventually(() => expect([world.connections(), distrusting.connections()]).toEqual([0, 0]));
  });

  it('answers names with addresses that look public, unless told which', async () => {
    const { resolver } = scriptedWorld({
      hosts: { 'a.example': { port: 1 }, 'b.example': { port: 2, addresses: ['169.254.169.254', 'fd00::1'] } },
    });
    expect(await resolver.lookup('a.example', never)).toEqual([{ address: '198.51.100.1', family: 4 }]);
    expect(await resolver.lookup('b.example', never)).toEqual([
      { address: '169.254.169.254', family: 4 },
      { address: 'fd00::1', family: 6 },
    ]);
    expect(await resolver.lookup('localhost', never)).toEqual([{ address: '127.0.0.1', family: 4 }]);
  });

  it('fails names as real resolvers do', async () => {
    const { resolver } = scriptedWorld({
      hosts: {
        'gone.example': { fault: 'nxdomain' },
        'later.example': { fault: 'tempFail' },
        'slow.example': { fault: 'dnsTimeout' },
      },
    });
    await expect(resolver.lookup('gone.example', never)).rejects.toMatchObject({ code: 'ENOTFOUND' });
    await expect(resolver.lookup('unknown.example', never)).rejects.toMatchObject({ code: 'ENOTFOUND' });
    await expect(resolver.lookup('later.example', never)).rejects.toMatchObject({ code: 'EAI_AGAIN' });
    const slow = resolver.lookup('slow.example', AbortSignal.timeout(50));
    await expect(slow).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  it('counts its connections, lets loopback through and reaches nothing else', async () => {
    const server = await duringTest(silentServer());
    const world = scriptedWorld();
    const socket = await connectTo(world, '127.0.0.1', server.port);
    expect(world.connections()).toBe(1);
    socket.destroy();
    await eventually(() => expect(world.connections()).toBe(0));
    const elsewhere = world.sockets.connect({ address: '192.0.2.1', family: 4, port: 443 }, never);
    await expect(elsewhere).rejects.toMatchObject({ code: 'ENETUNREACH' });
    const closed = scriptedWorld({ passLoopback: false });
    await expect(connectTo(closed, '127.0.0.1', server.port)).rejects.toMatchObject({ code: 'ENETUNREACH' });
  });
});
