import { describe, expect, it } from 'vitest';
import type { Stage, StageName } from '../../shared/model/test-result.ts';
import { fakeClock } from '../kit/clock.ts';
import { eventually } from '../kit/eventually.ts';
import { answersOf, probeOnce, statesOf } from '../kit/prober.ts';
import { scriptedWorld } from '../kit/scripted-world.ts';
import { silentServer } from '../kit/servers/banner-server.ts';
import { blackHole, blackHoleAvailable } from '../kit/servers/black-hole.ts';
import { startPostgres } from '../kit/servers/postgres.ts';
import { postgresAvailable } from '../kit/servers/postgres-programs.ts';
import { duringTest } from '../kit/servers/running-server.ts';
import { hang } from '../kit/servers/vendor-faults.ts';
import { opensslAvailable } from '../kit/tls/certificates.ts';
import { modelList, openAiHost, playOpenAi, probeOpenAi } from './openai-vendor.ts';

const names: readonly StageName[] = ['format', 'route', 'dns', 'tcp', 'tls', 'auth', 'permission', 'quota'];

/** A place where a test stands still, and the state of each stage once it is cut short there. */
const standstills = [
  {
    stage: 'dns',
    available: true,
    world: async () => scriptedWorld({ hosts: { [openAiHost]: { fault: 'dnsTimeout' } } }),
  },
  {
    stage: 'tcp',
    available: blackHoleAvailable,
    world: async () => scriptedWorld({ hosts: { [openAiHost]: { port: (await duringTest(blackHole())).port } } }),
  },
  {
    stage: 'tls',
    available: true,
    world: async () => scriptedWorld({ hosts: { [openAiHost]: { port: (await duringTest(silentServer())).port } } }),
  },
  { stage: 'auth', available: opensslAvailable, world: async () => (await playOpenAi(hang)).world },
] as const;

/** Acts when the stage before the given one has ended: the given one runs by then, or is about to. */
const onceAt = (stage: StageName, act: () => void) => {
  const before = names[names.indexOf(stage) - 1];
  return (stages: readonly Stage[]) => {
    if (stages.at(-1)?.stage === before) setImmediate(act);
  };
};

/** A signal that aborts while a stage runs. */
const abortAt = (stage: StageName) => {
  const controller = new AbortController();
  return { signal: controller.signal, onStages: onceAt(stage, () => controller.abort()) };
};

const statesUpTo = (stage: StageName) => {
  const at = names.indexOf(stage);
  return names.map((_, place) => {
    if (place > at) return 'notReached';
    return place === at ? 'fail' : 'pass';
  });
};

describe.each(standstills)('a test that stands still at $stage', ({ stage, available, world: makeWorld }) => {
  it.skipIf(!available)('ends at once when it is cancelled, and closes what it opened', async () => {
    const world = await makeWorld();
    const report = await probeOpenAi(world, abortAt(stage));
    expect(report).toMatchObject({ cause: 'CANCELLED', confidence: 'sure' });
    expect(report.stages.map(({ state }) => state)).toEqual(statesUpTo(stage));
    expect(report.verdict).toMatchObject({ accepted: 'unknown', capable: 'unknown' });
    await eventually(() => expect(world.connections()).toBe(0));
  });

  it.skipIf(!available)('ends when its own time is up, and closes what it opened', async () => {
    const world = await makeWorld();
    const clock = fakeClock();
    const onStages = onceAt(stage, () => void clock.advance(1_000));
    const report = await probeOpenAi({ ...world, clock }, { timeoutMs: 1_000, onStages });
    expect(report.cause).toBe({ dns: 'DNS_TIMEOUT', tcp: 'TCP_TIMEOUT', tls: 'TLS_PROTOCOL', auth: 'TIMEOUT' }[stage]);
    expect(report.stages.map(({ state }) => state)).toEqual(statesUpTo(stage));
    await eventually(() => expect(world.connections()).toBe(0));
  });
});

describe('a cancelled test', () => {
  it('that had not begun looks nothing up', async () => {
    const world = scriptedWorld({ hosts: { [openAiHost]: { port: 1 } } });
    const report = await probeOpenAi(world, { signal: AbortSignal.abort() });
    expect(report.cause).toBe('CANCELLED');
    expect(answersOf(report)).toBe('unknown unknown unknown');
    expect(statesOf(report)).toEqual({});
    expect(world.lookups).toEqual([]);
  });

  it.skipIf(!postgresAvailable)('leaves no session on the server in the middle of a query', async () => {
    const server = await duringTest(startPostgres());
    await server.sql("CREATE ROLE app LOGIN PASSWORD 'app secret'");
    const url = `postgresql://app:app%20secret@127.0.0.1:${server.port}/postgres`;
    const report = await probeOnce({ provider: 'postgresql', fields: { url }, ...abortAt('permission') });
    expect(report.cause).toBe('CANCELLED');
    const sessions = "SELECT count(*)::int AS open FROM pg_stat_activity WHERE usename = 'app'";
    await eventually(async () => expect(await server.sql(sessions)).toEqual([{ open: 0 }]));
  });
});

describe.skipIf(!opensslAvailable)('the stages of a test', () => {
  it('are told one by one in their order, each only when it has ended', async () => {
    const { probe } = await playOpenAi(modelList);
    const told: (readonly StageName[])[] = [];
    const report = await probe({
      settings: { model: 'gpt-5.4-mini' },
      onStages: (stages) => told.push(stages.map(({ stage }) => stage)),
    });
    const ran = ['format', 'route', 'dns', 'tcp', 'tls', 'auth', 'permission'];
    expect(told).toEqual(ran.map((_, place) => ran.slice(0, place + 1)));
    expect(report.stages.map(({ stage }) => stage)).toEqual(names);
    expect(report.stages.map(({ state }) => state)).toEqual([...ran.map(() => 'pass'), 'skipped']);
    expect(report.stages.every(({ ms }) => Number.isInteger(ms) && ms >= 0)).toBe(true);
  });
});
