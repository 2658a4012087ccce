import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import type { Duplex } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { bannerServer } from '../../kit/servers/banner-server.ts';
import { closedPort } from '../../kit/servers/closed-port.ts';
import { type ConnectProxy, connectProxy } from '../../kit/servers/connect-proxy.ts';
import { duringTest } from '../../kit/servers/running-server.ts';

const connectThrough = async ({ port }: ConnectProxy, target: string, auth?: string) => {
  const headers = auth === undefined ? {} : { 'proxy-authorization': `Basic ${Buffer.from(auth).toString('base64')}` };
  const asked = request({ host: '127.0.0.1', port, method: 'CONNECT', path: target, headers, agent: false }).end();
  const answered = Promise.withResolvers<{ readonly status: number | undefined; readonly socket: Duplex }>();
  asked.once('error', answered.reject);
  asked.once('connect', (answer: IncomingMessage, socket: Duplex, head: Buffer) => {
    // What the target said at once may have come along with the proxy's answer.
    if (head.length > 0) socket.unshift(head);
    answered.resolve({ status: answer.statusCode, socket });
  });
  return answered.promise;
};

describe('a proxy', () => {
  it('tunnels to a name that it knows, once it has its password', async () => {
    const server = await duringTest(bannerServer('hello'));
    const options = { user: 'ana', password: 'segredo', hosts: { 'api.example.com': server.port } };
    const proxy = await duringTest(connectProxy(options));
    expect((await connectThrough(proxy, 'api.example.com:443')).status).toBe(407);
    expect((await connectThrough(proxy, 'api.example.com:443', 'ana:errada')).status).toBe(407);
    const { status, socket } = await connectThrough(proxy, 'api.example.com:443', 'ana:segredo');
    expect(status).toBe(200);
    const [said] = await once(socket, 'data');
    expect(String(said)).toBe('hello');
    expect(proxy.targets).toEqual(Array.from({ length: 3 }, () => 'api.example.com:443'));
  });

  it('denies, and fails for what it cannot reach', async () => {
    const denying = await duringTest(connectProxy({ deny: true }));
    expect((await connectThrough(denying, '127.0.0.1:443')).status).toBe(403);
    const proxy = await duringTest(connectProxy());
    expect((await connectThrough(proxy, 'nowhere.example:443')).status).toBe(502);
    expect((await connectThrough(proxy, `127.0.0.1:${await closedPort()}`)).status).toBe(502);
  });
});
