import { describe, expect, it } from 'vitest';
import type { ApiClient } from '../../shared/contract/index.ts';
import { aCredential } from '../kit/builders.ts';
import { aRotatingVault, asTarget, hourMs, rotate } from './rotation-kit.ts';

const dayMs = 24 * hourMs;
const minutes = 60_000;

async function withEnd(days: number) {
  const made = await aRotatingVault();
  const { api, clock } = made;
  const key = await aCredential(api, { expiresAt: clock.now() + days * dayMs });
  /** So much later, after the machine looked. */
  const later = async (ms: number) => {
    clock.jump(ms);
    await clock.advance(2 * minutes);
  };
  return { ...made, key, later };
}

const told = async (api: ApiClient) =>
  (await api.alerts.list({})).alerts.map(({ kind, closedAt }) => (closedAt === null ? kind : `(${kind})`)).toReversed();

describe('a key that ends', () => {
  it('is reminded of 14 and 3 days before, once each, by the schedule', async () => {
    const { api, key, later } = await withEnd(15);
    await later(0);
    expect(await told(api)).toEqual([]);
    await later(dayMs);
    await later(dayMs);
    expect(await told(api)).toEqual(['expiresIn14Days']);
    const [alert] = (await api.alerts.list({})).alerts;
    expect(alert?.credential).toMatchObject({ id: key.id, expiresAt: key.expiresAt });
    expect((await api.audit.list({ action: 'alert.opened' })).entries[0]?.actor?.origin).toBe('schedule');
    await later(10 * dayMs);
    await later(dayMs);
    expect(await told(api)).toEqual(['(expiresIn14Days)', 'expiresIn3Days']);
    await later(10 * dayMs);
    expect(await told(api)).toEqual(['(expiresIn14Days)', 'expiresIn3Days']);
  });

  it('is not reminded of any more once its end is another, and is again when that comes near', async () => {
    const { api, key, clock, later } = await withEnd(2);
    await later(0);
    expect(await told(api)).toEqual(['expiresIn3Days']);
    await api.credentials.update({ ...asTarget(key), expiresAt: clock.now() + 20 * dayMs });
    expect(await told(api)).toEqual(['(expiresIn3Days)']);
    await later(7 * dayMs);
    expect(await told(api)).toEqual(['(expiresIn3Days)', 'expiresIn14Days']);
  });

  it('is not reminded of once it gave way to a new key', async () => {
    const { api, key, later } = await withEnd(2);
    await later(0);
    await rotate(api, key);
    expect(await told(api)).toEqual(['(expiresIn3Days)']);
    await later(dayMs / 2);
    expect(await told(api)).toEqual(['(expiresIn3Days)']);
  });

  it('is not reminded of while it is off, nor when it ended before anybody looked', async () => {
    const off = await withEnd(2);
    await off.api.credentials.setActive({ ...asTarget(off.key), active: false });
    await off.later(0);
    expect(await told(off.api)).toEqual([]);
    const ended = await withEnd(20);
    await ended.later(21 * dayMs);
    expect(await told(ended.api)).toEqual([]);
  });
});
