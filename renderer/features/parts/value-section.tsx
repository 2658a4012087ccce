import type { Stage } from '../../../shared/model/test-result.ts';
import { status as statuses } from '../../../shared/model/test-result.ts';
import { useText } from '../../i18n/text.tsx';
import { Age } from '../../ui/age.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { StageWaterfall } from '../../ui/stage-waterfall.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import { PartSection } from './part-section.tsx';
import classes from './parts.module.css';

const day = 86_400_000;
const copied = 'sk-••••4f2a';

const stages: readonly Stage[] = [
  { stage: 'format', state: 'pass', ms: 0, facts: { length: 51 } },
  { stage: 'route', state: 'skipped', ms: 0, facts: {} },
  { stage: 'dns', state: 'pass', ms: 21, facts: { addresses: ['203.0.113.7', '2001:db8::7'] } },
  { stage: 'tcp', state: 'pass', ms: 38, facts: {} },
  { stage: 'tls', state: 'warn', ms: 61, facts: { version: 'TLSv1.3' } },
  { stage: 'auth', state: 'fail', ms: 402, facts: { status: 401 } },
  { stage: 'permission', state: 'notReached', ms: 0, facts: {} },
];

/** How single values look. */
export function ValueSection({ now }: { readonly now: number }) {
  const { t } = useText();
  return (
    <>
      <PartSection part="status-badge">
        <div className={classes.row}>
          {statuses.options.map((one) => (
            <StatusBadge key={one} status={one} />
          ))}
          <VerdictMark verdict={{ reachable: 'yes', accepted: 'yes', capable: 'yes' }} />
          <VerdictMark verdict={{ reachable: 'yes', accepted: 'no', capable: 'unknown' }} />
        </div>
      </PartSection>
      <PartSection part="age">
        <div className={classes.row}>
          <Age at={now - day} />
          <Age at={now + 3 * day} />
        </div>
      </PartSection>
      <PartSection part="copy-button">
        <div className={classes.row}>
          <CopyButton text={copied} label={t('page.test.copyReport')} />
          <CopyButton text={copied} label={t('page.test.copyReport')} look="button" />
        </div>
      </PartSection>
      <PartSection part="stage-waterfall">
        <StageWaterfall stages={stages} isRunning={false} />
      </PartSection>
      <PartSection part="key-hint">
        <div className={classes.row}>
          <KeyHint keys={['Ctrl', 'K']} />
          <KeyHint keys={['Alt', 'ArrowUp']} />
          <KeyHint keys={['Space']} />
        </div>
      </PartSection>
    </>
  );
}
