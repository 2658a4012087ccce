import { Button } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ProviderDescriptor } from '../../../shared/catalogue/descriptor.ts';
import type { TestResult } from '../../../shared/contract/tests.ts';
import type { Cause } from '../../../shared/errors/causes.ts';
import { useText } from '../../i18n/text.tsx';
import { useProviders } from '../../state/use-providers.ts';
import { Icon } from '../../ui/icon.tsx';
import { type FixAction, fixesFor, orDocs } from './fix-actions.ts';
import classes from './fix-bar.module.css';
import { fixField, fixLink } from './fix-target.ts';
import { type Fixes, useFixes } from './fixes.ts';

type Failed = TestResult & { readonly cause: Cause };

/** What can be done about a failed test, as buttons that do it; the most promising first. */
export function FixBar({ result }: { readonly result: Failed }) {
  const { t } = useText();
  const { byId } = useProviders();
  const fixes = useFixes();
  const descriptor = byId.get(result.credential.provider);
  const withDeeds = (actions: readonly FixAction[]) =>
    actions.flatMap((action) => {
      const deed = descriptor === undefined ? null : deedOf(action, { result, descriptor, fixes });
      return deed === null ? [] : [{ action, deed }];
    });
  const useful = withDeeds(fixesFor(result.cause)).map(({ action }) => action);
  const possible = withDeeds(orDocs(result.cause, useful));
  if (possible.length === 0) return null;
  return (
    <fieldset className={classes.bar} aria-label={t('page.test.fixes')}>
      {possible.map(({ action, deed }, index) => (
        <FixButton key={action} deed={deed} isFirst={index === 0}>
          <FixWords action={action} provider={descriptor?.name ?? ''} retryAt={result.retryAt} />
        </FixButton>
      ))}
    </fieldset>
  );
}

type Deed = { readonly href: string } | { readonly run: () => void };

type About = { readonly result: Failed; readonly descriptor: ProviderDescriptor; readonly fixes: Fixes };

/** What a button does here; null where it could do nothing. */
function deedOf(action: FixAction, { result, descriptor, fixes }: About): Deed | null {
  const { retest, later, edit, addElsewhere, openSettings } = fixes;
  const href = fixLink(action, descriptor);
  if (href !== null) return { href };
  const field = fixField(action, descriptor, result.stages);
  if (field !== null) return edit && { run: () => edit(result, field) };
  const { retryAt } = result;
  switch (action) {
    case 'retest':
      return retest && { run: () => retest(result) };
    case 'retestAtLimit':
      return later === null || later.at !== null || retryAt === undefined ? null : { run: () => later.begin(retryAt) };
    case 'addElsewhere':
      return addElsewhere && { run: () => addElsewhere(result) };
    case 'openProxySettings':
    case 'openAuthorities':
      return openSettings && { run: () => openSettings('network') };
    case 'openTestSettings':
      return openSettings && { run: () => openSettings('tests') };
    default:
      return null;
  }
}

type WordsProps = {
  readonly action: FixAction;
  readonly provider: string;
  readonly retryAt: number | undefined;
};

function FixWords({ action, provider, retryAt }: WordsProps) {
  const { t, format } = useText();
  switch (action) {
    case 'openKeysPage':
    case 'openBillingPage':
    case 'openStatusPage':
    case 'openWebsite':
    case 'openDocs':
      return t(`page.test.action.${action}`, { provider });
    case 'retestAtLimit':
      return t('page.test.action.retestAtLimit', { time: retryAt === undefined ? '' : format.time(retryAt) });
    default:
      return t(`page.test.action.${action}`);
  }
}

type ButtonProps = { readonly deed: Deed; readonly isFirst: boolean; readonly children: ReactNode };

function FixButton({ deed, isFirst, children }: ButtonProps) {
  const look = { size: 'compact-sm', variant: isFirst ? 'filled' : 'default' } as const;
  if ('run' in deed) {
    return (
      <Button {...look} onClick={deed.run}>
        {children}
      </Button>
    );
  }
  return (
    <Button
      {...look}
      component="a"
      href={deed.href}
      target="_blank"
      rel="noreferrer noopener"
      rightSection={<Icon of={IconExternalLink} />}
    >
      {children}
    </Button>
  );
}
