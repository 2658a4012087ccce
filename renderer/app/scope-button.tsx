import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconSelector } from '@tabler/icons-react';
import { useText } from '../i18n/text.tsx';
import { Icon } from '../ui/icon.tsx';
import { ScopeMark } from '../ui/scope-mark.tsx';
import { useCurrentScope, useScopeName } from './current-scope.ts';
import classes from './scope-button.module.css';

/** Whose keys these are, always in sight, and the way to another's. */
export function ScopeButton({ onSwitch }: { readonly onSwitch: () => void }) {
  const { t } = useText();
  const { scope } = useCurrentScope();
  const name = useScopeName();
  return (
    <UnstyledButton className={classes.button ?? ''} aria-haspopup="dialog" onClick={onSwitch}>
      {scope.kind === 'organisation' ? (
        <ScopeMark of="organisation" slug={scope.organisation} name={name} />
      ) : (
        <ScopeMark of={scope.kind} />
      )}
      <VisuallyHidden>{t('page.switcher.label')}: </VisuallyHidden>
      <span className={classes.name}>{name}</span>
      <Icon of={IconSelector} />
    </UnstyledButton>
  );
}
