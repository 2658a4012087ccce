import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Category } from '../../../shared/model/category.ts';
import type { ProviderId } from '../../../shared/model/ids.ts';
import type { Organisation } from '../../../shared/model/organisation.ts';
import { type Strategy, strategy as strategies } from '../../../shared/model/resolver-choices.ts';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { useCommand } from '../../state/use-command.ts';
import { useErrorToast } from '../../ui/use-error-toast.ts';
import classes from './fallback-order.module.css';

type Props = {
  /** Short name of the client whose choice it is. */
  readonly organisation: string;
  readonly category: Category;
  /** One provider of it, or null for all. */
  readonly provider: ProviderId | null;
};

const asCategory = 'category';

/** How a client's usable keys of an order take turns. */
export function OrderStrategy({ organisation, category, provider }: Props) {
  const { t } = useText();
  const { query, call } = useApi();
  const toast = useErrorToast();
  const update = useCommand(call.organisations.update);
  const found = useQuery(query.organisations.get.queryOptions({ input: { organisation } })).data;
  if (found === undefined) return null;
  const ofCategory = found.strategies.categories[category] ?? 'priority';
  const own = provider === null ? ofCategory : found.strategies.providers[provider];
  const choose = async (chosen: string | null) => {
    const next = strategies.safeParse(chosen);
    const changes = { strategies: withStrategy(found.strategies, { category, provider }, next.data ?? null) };
    const outcome = await update.run({ id: found.id, expectedRevision: found.revision, changes });
    if (!outcome.ok) toast(outcome.error);
  };
  const options = strategies.options.map((value) => ({
    value: value as string,
    label: t(`page.order.strategyName.${value}`),
  }));
  return (
    <div className={classes.strategy}>
      <Select
        size="xs"
        label={t('page.order.strategy')}
        description={t(`page.order.strategyText.${own ?? ofCategory}`)}
        inputWrapperOrder={['label', 'input', 'description']}
        allowDeselect={false}
        classNames={{ wrapper: classes.choice ?? '' }}
        disabled={update.isRunning}
        value={own ?? asCategory}
        data={provider === null ? options : [{ value: asCategory, label: t('page.order.asCategory') }, ...options]}
        onChange={(chosen) => void choose(chosen)}
      />
    </div>
  );
}

type Place = Pick<Props, 'category' | 'provider'>;

/** A client's strategies with another one for a category or a provider; null: none of its own. */
function withStrategy(
  { categories, providers }: Organisation['strategies'],
  { category, provider }: Place,
  chosen: Strategy | null,
): Organisation['strategies'] {
  if (provider === null) return { providers, categories: { ...categories, [category]: chosen ?? 'priority' } };
  const { [provider]: _before, ...others } = providers;
  return { categories, providers: chosen === null ? others : { ...others, [provider]: chosen } };
}
