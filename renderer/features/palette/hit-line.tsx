import { IconBroadcast } from '@tabler/icons-react';
import type { SearchField, SearchHit } from '../../../shared/contract/search.ts';
import { useText } from '../../i18n/text.tsx';
import { useProviders } from '../../state/use-providers.ts';
import type { TextRange } from '../../ui/find-words.ts';
import { Highlighted } from '../../ui/highlighted.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Monogram } from '../../ui/monogram.tsx';
import { ScopeMark } from '../../ui/scope-mark.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import classes from './palette.module.css';

const none: readonly TextRange[] = [];

/** Something found in the vault: what it is called, whose it is, and where the words stand in it. */
export function HitLine({ hit }: { readonly hit: SearchHit }) {
  const rangesIn = (field: SearchField) => hit.matched.find((match) => match.field === field)?.ranges ?? none;
  if (hit.kind === 'credential') return <CredentialLine hit={hit} rangesIn={rangesIn} />;
  const { slug, name } = hit.organisation;
  const code = hit.matched.find(({ field }) => field === 'taxId');
  return (
    <>
      {hit.kind === 'organisation' ? (
        <ScopeMark of="organisation" slug={slug} name={name} />
      ) : (
        <Icon of={IconBroadcast} />
      )}
      <span className={classes.words}>
        <span className={classes.name}>
          <Highlighted text={hit.label} ranges={rangesIn('label')} />
        </span>
        {hit.kind === 'connection' && (
          <span className={classes.whose}>
            <Highlighted text={name} ranges={rangesIn('organisation')} />
          </span>
        )}
        {code !== undefined && (
          <span className={classes.whose}>
            <Highlighted text={code.text} ranges={code.ranges} />
          </span>
        )}
      </span>
    </>
  );
}

type CredentialHit = Extract<SearchHit, { readonly kind: 'credential' }>;
type CredentialProps = {
  readonly hit: CredentialHit;
  readonly rangesIn: (field: SearchField) => readonly TextRange[];
};

function CredentialLine({ hit, rangesIn }: CredentialProps) {
  const { t } = useText();
  const { byId } = useProviders();
  const provider = byId.get(hit.provider);
  const providerName = provider?.name ?? hit.provider;
  const mask = hit.matched.find(({ field }) => field === 'mask');
  return (
    <>
      <Monogram text={provider?.monogram ?? hit.provider.slice(0, 2)} size="small" />
      <span className={classes.words}>
        <span className={classes.name}>
          <Highlighted text={hit.label} ranges={rangesIn('label')} />
        </span>
        {hit.label !== providerName && (
          <span className={classes.whose}>
            <Highlighted text={providerName} ranges={rangesIn('provider')} />
          </span>
        )}
        <span className={classes.whose}>
          <Highlighted
            text={hit.organisation?.name ?? t('page.organisations.system')}
            ranges={rangesIn('organisation')}
          />
          {hit.connection !== null && ' · '}
          {hit.connection !== null && <Highlighted text={hit.connection} ranges={rangesIn('connection')} />}
        </span>
        {mask !== undefined && (
          <span className={classes.whose}>
            <Highlighted text={mask.text} ranges={mask.ranges} />
          </span>
        )}
      </span>
      <StatusBadge status={hit.status} />
    </>
  );
}
