import { z } from 'zod';
import { bearerGet } from '../../probes/kit/api-request.ts';
import { notTheService } from '../../probes/kit/judge-answer.ts';
import { requireKeyCheck } from '../../probes/kit/negative-control.ts';
import { ProbeStop } from '../../probes/kit/probe-stop.ts';
import type { ProbeContext, ProviderModule } from '../../probes/kit/provider-module.ts';
import { probeRest, probeRestFurther } from '../../probes/kit/rest-probe.ts';
import { errors } from './errors.ts';

const vendorBase = 'http://127.0.0.1:11434';
const readVersion = bearerGet(vendorBase, '/api/version');
const readModels = bearerGet(vendorBase, '/api/tags');

const version = z.object({ version: z.string().max(100) });
const installed = z.object({ models: z.array(z.object({ name: z.string().max(200) })) });

/** A name without a tag stands for the tag `latest`. */
const withTag = (model: string): string => (/:[^/]+$/.test(model) ? model : `${model}:latest`);

/** A server without models, or without the credential's own, does no job until someone pulls one. */
async function requireInstalled({ stage, settings }: ProbeContext, models: readonly string[]): Promise<void> {
  const { model } = settings;
  const isNamed = typeof model === 'string' && model !== '';
  await stage('permission', async ({ note }) => {
    if (isNamed) note({ model });
    const isThere = isNamed ? models.includes(withTag(model)) : models.length > 0;
    if (!isThere) throw new ProbeStop({ cause: 'NOT_FOUND_TARGET', confidence: 'sure', proven: true });
  });
}

/** Asks for the version and the installed models. Never for text: the first one loads a model for minutes. */
export const ollama: ProviderModule = {
  id: 'ollama',
  errors,
  probe: async (context) => {
    await probeRest(context, {
      request: readVersion,
      facts: (json) => version.safeParse(json).data ?? null,
      mismatch: notTheService,
    });
    await requireKeyCheck(context, readModels);
    const answer = await probeRestFurther(context, {
      request: readModels,
      facts: (json) => {
        const models = installed.safeParse(json).data?.models.map(({ name }) => name);
        return models === undefined ? null : { models: models.length, modelIds: models.toSorted() };
      },
    });
    await requireInstalled(
      context,
      installed.parse(answer).models.map(({ name }) => name),
    );
  },
};
