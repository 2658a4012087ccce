import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ScopeRef } from '../../../shared/contract/credentials.ts';
import type { Rotation } from '../../../shared/model/rotation.ts';
import { useText } from '../../i18n/text.tsx';
import { useOpenRotations } from '../../state/use-open-rotations.ts';
import { Panel } from '../../ui/panel.tsx';
import { useRotationWords } from '../../ui/rotation-mark.tsx';
import classes from './failing-panel.module.css';
import { KeyLine } from './key-line.tsx';

/** Whether the old key of a rotation is one of a scope's. */
function isIn(scope: ScopeRef | null, { credential }: Rotation): boolean {
  if (scope === null) return true;
  if (scope.kind === 'system') return credential.scope === 'system';
  return scope.kind === 'connection'
    ? credential.connectionId === scope.connection
    : [credential.organisation, credential.organisationId].includes(scope.organisation);
}

/** Keys that are giving way to new ones, each with its step and until when it stays; nothing where there are none. */
export function RotationsPanel({ scope }: { readonly scope: ScopeRef | null }) {
  const { t } = useText();
  const words = useRotationWords();
  const rotations = useOpenRotations().filter((one) => isIn(scope, one));
  if (rotations.length === 0) return null;
  return (
    <Panel title={t('page.rotation.mark.title')} body="flush">
      <ul className={classes.rows}>
        {rotations.map((rotation) => (
          <li key={rotation.id}>
            <KeyLine
              credential={rotation.credential}
              detail={words(rotation, 'old')}
              action={<GoOn rotation={rotation} />}
            />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function GoOn({ rotation: { credential } }: { readonly rotation: Rotation }) {
  const { t } = useText();
  return (
    <Button
      size="compact-xs"
      variant="default"
      aria-label={t('page.rotation.mark.openOf', { label: credential.label })}
      renderRoot={(props) => <Link to="/keys/$credential/rotate" params={{ credential: credential.id }} {...props} />}
    >
      {t('page.rotation.mark.open')}
    </Button>
  );
}
