import { fieldSchema } from '../../../shared/catalogue/field-schema.ts';
import { aiming, type Figure, measured } from '../figure.ts';
import { median, samples, timed } from '../timing.ts';

const rounds = 50;
/** What a start may spend on knowing every provider. */
const loadGoalMs = 250;

export const figure: Figure = {
  title: 'Load the catalogue and build the schemas of all fields',
  limitMs: 60_000,
  take: async () => {
    const loading = await timed(() => import('../../../shared/catalogue/index.generated.ts'));
    const { catalogue } = await import('../../../shared/catalogue/index.generated.ts');
    const fields = catalogue.flatMap((descriptor) => descriptor.fields);
    // Nothing is compiled until something is parsed.
    const build = (): unknown => catalogue.map((descriptor) => fieldSchema(descriptor, catalogue).safeParse({}));
    const first = await timed(build);
    const again = await samples(rounds, build);
    return [
      measured('providers', catalogue.length, 'count'),
      measured('fields', fields.length, 'count'),
      measured('import of the generated index', loading, 'ms'),
      measured('schemas of all fields, the first time', first, 'ms'),
      measured('schemas of all fields, p50', median(again), 'ms'),
      aiming(measured('import and schemas together', loading + first, 'ms'), loadGoalMs),
    ];
  },
};
