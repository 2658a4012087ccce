import { describe, expect, it } from 'vitest';
import { answersOf, factsOf, probeOnce, statesOf } from '../kit/prober.ts';
import { opensslAvailable } from '../kit/tls/certificates.ts';
import { playFixtures } from './play-fixtures.ts';
import { vendorAtHome } from './vendor-at-home.ts';

const host = 'discord.com';
const token = 'aB3_dE6-gH9j'.repeat(6).slice(0, 68);
const path = `/api/webhooks/123456789012345678/${token}`;
const url = `https://${host}${path}`;

const about = { id: '123456789012345678', name: 'Alertas', channel_id: '2', guild_id: '3' };

describe('a Discord webhook', () => {
  playFixtures({ provider: 'discord-webhook', host, fields: { url } });
});

describe.skipIf(!opensslAvailable)('a test of a Discord webhook', () => {
  it('reads, and shows nothing of the token that the answer repeats', async () => {
    const { vendor, world } = await vendorAtHome(host, {
      [`GET ${path}`]: { status: 200, body: { ...about, name: `Alertas ${token}`.slice(0, 80), token, url } },
    });
    const report = await probeOnce({ provider: 'discord-webhook', fields: { url }, world });
    expect(answersOf(report)).toBe('yes yes yes');
    expect(factsOf(report)).toMatchObject({ name: 'Alertas [redacted]', channelId: '2', guildId: '3' });
    expect(JSON.stringify(report)).not.toContain(token);
    expect(vendor.requests.map(({ method }) => method)).toEqual(['GET']);
  });

  it('posts one message where the user agreed to it, and waits for it', async () => {
    const { vendor, world } = await vendorAtHome(host, {
      [`GET ${path}`]: { status: 200, body: about },
      [`POST ${path}`]: { status: 200, body: { id: '4', content: 'Chaveiro: test' } },
    });
    const report = await probeOnce({ provider: 'discord-webhook', fields: { url }, world, thorough: true });
    expect(answersOf(report)).toBe('yes yes yes');
    expect(factsOf(report)).toMatchObject({ messagePosted: true });
    expect(vendor.requests[1]).toMatchObject({ path: `${path}?wait=true`, body: '{"content":"Chaveiro: test"}' });
  });

  it.each([
    ['is refused', { status: 403, body: { message: 'Missing Permissions', code: 50013 } }, 'PERM_SCOPE', 'warn'],
    ['comes back as something else', { status: 200, body: { items: [] } }, 'PROBE_OUTDATED', 'warn'],
  ])('keeps what it knows where the message %s', async (_, post, cause, permission) => {
    const { world } = await vendorAtHome(host, {
      [`GET ${path}`]: { status: 200, body: about },
      [`POST ${path}`]: post,
    });
    const report = await probeOnce({ provider: 'discord-webhook', fields: { url }, world, thorough: true });
    expect(report.cause).toBe(cause);
    expect(answersOf(report)).toBe('yes yes unknown');
    expect(statesOf(report)).toMatchObject({ auth: 'pass', permission });
  });

  it.each(['ptb.discord.com', 'canary.discordapp.com'])('takes the vendor’s other name %s', async (other) => {
    const { world } = await vendorAtHome(other, { [`GET ${path}`]: { status: 200, body: about } });
    const report = await probeOnce({ provider: 'discord-webhook', fields: { url: `https://${other}${path}` }, world });
    expect(answersOf(report)).toBe('yes yes yes');
  });
});
