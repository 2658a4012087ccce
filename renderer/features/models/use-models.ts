import { useQuery } from '@tanstack/react-query';
import type { ModelCursor, ModelPage } from '../../../shared/contract/models.ts';
import type { ProviderModel } from '../../../shared/model/provider-model.ts';
import type { Api } from '../../api/api.ts';
import { useApi } from '../../state/api-context.tsx';
import type { ModelsView } from './models-view.ts';

const pageSize = 500;

/** Every model that fits, page by page: sorting needs all of them, and they are on this machine. */
async function readModels(call: Api['call'], view: ModelsView): Promise<readonly ProviderModel[]> {
  const models: ProviderModel[] = [];
  for (let cursor: ModelCursor | null = null; ; ) {
    const page: ModelPage = await call.models.list({
      provider: view.provider ?? null,
      capability: view.capability ?? null,
      organisation: view.whose ?? null,
      find: view.find ?? '',
      limit: pageSize,
      cursor,
    });
    models.push(...page.models);
    if (page.next === null) return models;
    cursor = page.next;
  }
}

/** The models of a view. The network is not used for them. */
export function useModels(view: ModelsView) {
  const { call, query } = useApi();
  return useQuery({
    queryKey: [...query.models.list.key(), 'all', view],
    queryFn: () => readModels(call, view),
  });
}
