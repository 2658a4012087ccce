import { Button, Checkbox } from '@mantine/core';
import type { Candidate } from '../../../shared/model/resolution.ts';
import { useText } from '../../i18n/text.tsx';
import { useProviders } from '../../state/use-providers.ts';
import { Panel } from '../../ui/panel.tsx';
import { RowPage } from '../../ui/row-page.tsx';
import classes from './down-panel.module.css';

const keysAtOnce = 24;

type Props = {
  readonly candidates: readonly Candidate[];
  readonly down: readonly string[];
  readonly onDown: (down: readonly string[]) => void;
};

/** Switches providers or single keys to "down", to see what would happen. */
export function DownPanel({ candidates, down, onDown }: Props) {
  const { t } = useText();
  const { byId } = useProviders();
  const nameOf = (id: string) => byId.get(id)?.name ?? id;
  const providers = [...new Set(candidates.map(({ provider }) => provider))];
  if (candidates.length === 0) return null;
  const toggle = (id: string) => (down.includes(id) ? down.filter((one) => one !== id) : [...down, id]);
  const box = (id: string, label: string) => (
    <Checkbox key={id} label={label} checked={down.includes(id)} onChange={() => onDown(toggle(id))} />
  );
  return (
    <Panel
      title={t('page.resolution.down')}
      actions={
        down.length > 0 && (
          <Button size="compact-sm" variant="default" onClick={() => onDown([])}>
            {t('page.resolution.clear')}
          </Button>
        )
      }
    >
      <p className={classes.text}>{t('page.resolution.downText')}</p>
      <div className={classes.groups}>
        <fieldset className={classes.group}>
          <legend>{t('page.resolution.downProviders')}</legend>
          {providers.map((id) => box(id, nameOf(id)))}
        </fieldset>
        <fieldset className={classes.group}>
          <legend>{t('page.resolution.downKeys')}</legend>
          <RowPage rows={candidates} atOnce={keysAtOnce}>
            {(shown) => shown.map(({ credentialId: id, provider, label }) => box(id, `${nameOf(provider)} “${label}”`))}
          </RowPage>
        </fieldset>
      </div>
    </Panel>
  );
}
