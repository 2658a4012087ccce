import { transports } from '../../contract/transports.ts';
import { scriptedEngine } from '../../kit/scripted-engine.ts';
import { type Figure, type Measure, measured } from '../figure.ts';
import { median, quantile, samples } from '../timing.ts';

const rounds = 3_000;

/** `app.info` there and back, one call after the other: schemas on both sides, frames, and the wire. */
const roundTrip = async ({ name, connect }: (typeof transports)[number]): Promise<readonly Measure[]> => {
  const { client, close } = await connect(scriptedEngine());
  const taken = await samples(rounds, () => client.app.info({}));
  await close();
  return [measured(`${name}, p50`, median(taken), 'ms'), measured(`${name}, p99`, quantile(taken, 0.99), 'ms')];
};

export const figure: Figure = {
  title: 'A call of the contract and its answer',
  limitMs: 60_000,
  take: async () => {
    const measures: Measure[] = [];
    for (const transport of transports) measures.push(...(await roundTrip(transport)));
    return measures;
  },
};
