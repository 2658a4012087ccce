import { bearerGet } from '../../probes/kit/api-request.ts';
import { requireModel } from '../../probes/kit/model-access.ts';
import { listModels } from '../../probes/kit/model-list.ts';
import { ProbeStop } from '../../probes/kit/probe-stop.ts';
import type { ProbeContext, ProviderModule } from '../../probes/kit/provider-module.ts';
import { probeRest, probeRestFurther } from '../../probes/kit/rest-probe.ts';
import { errors } from './errors.ts';
import { factsOf, isKeyBlocked, type KeyInfo, keyInfo, mayDoNothing } from './key-info.ts';

const vendorBase = 'https://api.x.ai/v1';

/** A blocked key still reads its own data: only its flags say that nothing else will answer it. */
async function requireOpenKey({ stage }: ProbeContext, info: KeyInfo): Promise<void> {
  if (!isKeyBlocked(info)) return;
  await stage('auth', async () => {
    throw new ProbeStop({ cause: 'AUTH_REVOKED', confidence: 'sure' });
  });
}

async function requireRights({ stage }: ProbeContext, info: KeyInfo): Promise<void> {
  if (!mayDoNothing(info)) return;
  await stage('permission', async () => {
    throw new ProbeStop({ cause: 'PERM_SCOPE', confidence: 'sure', proven: true });
  });
}

/** xAI does not say why it blocked a team: mostly there is no credit. */
async function requireOpenTeam({ stage }: ProbeContext, { team_blocked: isBlocked }: KeyInfo): Promise<void> {
  if (isBlocked !== true) return;
  await stage('quota', async () => {
    throw new ProbeStop({ cause: 'QUOTA_CREDIT', confidence: 'likely', proven: true });
  });
}

/** Reads what the key says of itself, and then the models. Both are free; the balance is another API's. */
export const xai: ProviderModule = {
  id: 'xai',
  errors,
  probe: async (context) => {
    const answer = await probeRest(context, {
      request: bearerGet(vendorBase, '/api-key'),
      facts: (json) => {
        const info = keyInfo.safeParse(json);
        return info.success ? factsOf(info.data) : null;
      },
    });
    const info = keyInfo.parse(answer);
    await requireOpenKey(context, info);
    await requireRights(context, info);
    await requireOpenTeam(context, info);
    const list = await listModels(context, { request: bearerGet(vendorBase, '/models') }, probeRestFurther);
    await requireModel(context, list);
  },
};
