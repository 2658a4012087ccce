import { Button, SegmentedControl } from '@mantine/core';
import { IconPlugConnected } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ProviderDescriptor } from '../../../shared/catalogue/descriptor.ts';
import type { CredentialView } from '../../../shared/model/credential.ts';
import type { Resolution } from '../../../shared/model/resolution.ts';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { useCommand } from '../../state/use-command.ts';
import { Icon } from '../../ui/icon.tsx';
import { useErrorToast } from '../../ui/use-error-toast.ts';
import classes from './inherited-key.module.css';

/** The key to be tested: what of it a test needs. */
type Tested = Pick<CredentialView, 'id' | 'label'>;

type Props = {
  /** Short name of the client. */
  readonly organisation: string;
  readonly provider: ProviderDescriptor;
  /** The provider whose key it can use. */
  readonly parent: ProviderDescriptor;
  readonly onTest: (key: Tested) => void;
};

/** Whether a provider uses the key above or its own, which key that is now, and a test of it. */
export function InheritedKey({ organisation, provider, parent, onTest }: Props) {
  const { t } = useText();
  const { query, call } = useApi();
  const toast = useErrorToast();
  const update = useCommand(call.organisations.update);
  const found = useQuery(query.organisations.get.queryOptions({ input: { organisation } })).data;
  const question = { by: 'provider', provider: provider.id } as const;
  const resolution = useQuery(query.resolution.resolve.queryOptions({ input: { organisation, question } })).data;
  if (found === undefined || resolution === undefined) return null;
  const { inheritance, id, revision } = found;
  const choose = async (value: string) => {
    const choice = value === 'own' ? 'own' : 'inherit';
    const changes = { inheritance: { ...inheritance, [provider.id]: choice } as const };
    const outcome = await update.run({ id, expectedRevision: revision, changes });
    if (!outcome.ok) toast(outcome.error);
  };
  const { chosen } = resolution;
  return (
    <div className={classes.inherited}>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t('page.inherit.choice', { provider: provider.name })}
        value={inheritance[provider.id] ?? 'inherit'}
        disabled={update.isRunning}
        data={[
          { value: 'inherit', label: t('page.inherit.above', { parent: parent.name }) },
          { value: 'own', label: t('page.inherit.own') },
        ]}
        onChange={(value) => void choose(value)}
      />
      <ServedBy resolution={resolution} parent={parent} />
      {chosen !== null && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<Icon of={IconPlugConnected} />}
          aria-label={t('page.keyAction.test', { label: chosen.label })}
          onClick={() => onTest({ id: chosen.credentialId, label: chosen.label })}
        >
          {t('page.editor.test')}
        </Button>
      )}
    </div>
  );
}

function ServedBy({
  resolution: { chosen, reason },
  parent,
}: { readonly resolution: Resolution } & Pick<Props, 'parent'>) {
  const { t } = useText();
  if (chosen === null && (reason === 'noCredential' || reason === 'ownKeyChosen')) {
    const words = reason === 'noCredential' ? 'page.inherit.parentMissing' : 'page.inherit.ownMissing';
    return <p className={classes.words}>{t(words, { parent: parent.name })}</p>;
  }
  if (chosen === null) {
    return (
      <p className={classes.words} data-refused="true">
        {t('page.inherit.nobody', { reason: t(`resolution.${reason ?? 'noneEligible'}`) })}
      </p>
    );
  }
  const { label, level } = chosen;
  const isOfParent = chosen.provider === parent.id;
  const follows = level === 'system' ? 'page.inherit.followsAgency' : 'page.inherit.follows';
  const owns = level === 'system' ? 'page.inherit.agencyServes' : 'page.inherit.ownServes';
  return <p className={classes.words}>{t(isOfParent ? follows : owns, { label, parent: parent.name })}</p>;
}
