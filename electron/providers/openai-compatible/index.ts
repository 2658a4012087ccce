import type { FieldValues } from '../../../shared/model/credential.ts';
import { apiUrl, bearer } from '../../probes/kit/api-request.ts';
import type { HttpRequest } from '../../probes/kit/http.ts';
import { notTheService } from '../../probes/kit/judge-answer.ts';
import { requireModel } from '../../probes/kit/model-access.ts';
import { listModels } from '../../probes/kit/model-list.ts';
import { requireKeyCheck } from '../../probes/kit/negative-control.ts';
import type { ProviderModule } from '../../probes/kit/provider-module.ts';
import { errors } from './errors.ts';

const readModels = ({ baseUrl = '', apiKey }: FieldValues): HttpRequest => ({
  method: 'GET',
  url: apiUrl(baseUrl, '/models'),
  headers: bearer(apiKey),
});

/** Lists the models with the key, and then with a wrong one: a server that answers both proves no key. */
export const openaiCompatible: ProviderModule = {
  id: 'openai-compatible',
  errors,
  probe: async (context) => {
    const list = await listModels(context, { request: readModels, mismatch: notTheService });
    await requireKeyCheck(context, readModels);
    await requireModel(context, list);
  },
};
