import { explainQuestion, resolveQuestion, revealResolution } from '../../services/resolution.ts';
import type { Api } from '../api.ts';
import type { EngineParts } from '../engine-parts.ts';

export const resolutionHandlers = ({ unlocked }: Api, { guard }: EngineParts) => ({
  resolve: unlocked.resolution.resolve.handler(({ input, context }) => resolveQuestion(context.service, input)),
  explain: unlocked.resolution.explain.handler(({ input, context }) => explainQuestion(context.service, input)),
  reveal: unlocked.resolution.reveal.handler(async ({ input, context }) => {
    await guard(context.open, input.passphrase);
    const { fields, ...resolution } = revealResolution(context.service, input);
    return { ...resolution, fields: fields === null ? null : { ...fields } };
  }),
});
