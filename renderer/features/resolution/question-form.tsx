import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { capability, category } from '../../../shared/model/category.ts';
import type { Organisation } from '../../../shared/model/organisation.ts';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { useProviders } from '../../state/use-providers.ts';
import classes from './question-form.module.css';
import { firstOf, type QuestionKind, questionKinds, type ResolutionView } from './resolution-view.ts';

type Props = {
  readonly organisation: Organisation;
  readonly view: ResolutionView;
  readonly onView: (view: ResolutionView) => void;
};

const kindWords = {
  category: 'page.resolution.byCategory',
  provider: 'page.resolution.byProvider',
  capability: 'page.resolution.byCapability',
} as const;

/** What is asked for, by whom, and for which model. */
export function QuestionForm({ organisation, view, onView }: Props) {
  const { t } = useText();
  const { query } = useApi();
  const options = useOptions();
  const input = { organisation: organisation.slug };
  const connections = useQuery(query.connections.list.queryOptions({ input })).data?.connections ?? [];
  const by = view.by ?? 'category';
  const { connection, model: _model, ...rest } = view;
  return (
    <fieldset className={classes.form} aria-label={t('page.resolution.ask')}>
      <NativeSelect
        label={t('page.resolution.by')}
        value={by}
        data={questionKinds.map((value) => ({ value, label: t(kindWords[value]) }))}
        onChange={({ currentTarget }) => {
          const next = questionKinds.find((one) => one === currentTarget.value) ?? 'category';
          const { down: _down, ...kept } = view;
          onView({ ...kept, by: next, of: firstOf[next] });
        }}
      />
      <NativeSelect
        label={t(`page.resolution.of.${by}`)}
        value={view.of ?? firstOf[by]}
        data={options(by)}
        onChange={({ currentTarget }) => {
          const { down: _down, ...kept } = view;
          onView({ ...kept, by, of: currentTarget.value });
        }}
      />
      <NativeSelect
        label={t('page.resolution.connection')}
        value={connection ?? ''}
        data={[
          { value: '', label: t('page.resolution.noConnection') },
          ...connections.map(({ id, name }) => ({ value: id as string, label: name })),
        ]}
        onChange={({ currentTarget: { value } }) => {
          const { model } = view;
          onView({ ...rest, ...(model !== undefined && { model }), ...(value !== '' && { connection: value }) });
        }}
      />
      <ModelField key={view.model} view={view} onView={onView} />
    </fieldset>
  );
}

/** A model is typed to its end before it is asked for. */
function ModelField({ view, onView }: Pick<Props, 'view' | 'onView'>) {
  const { t } = useText();
  const [typed, setTyped] = useState(view.model ?? '');
  const ask = () => {
    const { model: before = '', ...rest } = view;
    const model = typed.trim();
    if (model !== before) onView(model === '' ? rest : { ...rest, model });
  };
  return (
    <TextInput
      label={t('page.resolution.model')}
      placeholder={t('page.resolution.modelHint')}
      spellCheck={false}
      autoComplete="off"
      maxLength={200}
      value={typed}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={ask}
      onKeyDown={(event) => {
        if (event.key === 'Enter') ask();
      }}
    />
  );
}

/** What may be asked for, for each way to ask. */
function useOptions() {
  const { t } = useText();
  const { providers } = useProviders();
  return (by: QuestionKind) => {
    if (by === 'category') return category.options.map((value) => ({ value, label: t(`terms.category.${value}`) }));
    if (by === 'provider') return providers.map(({ id, name }) => ({ value: id, label: name }));
    return capability.options.map((value) => ({ value, label: t(`terms.capability.${value}`) }));
  };
}
