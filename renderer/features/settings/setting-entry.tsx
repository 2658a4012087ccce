import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { plainSettings, textSizes } from '../../../shared/model/settings.ts';
import { useText } from '../../i18n/text.tsx';
import { useAppInfo } from '../../state/use-app-info.ts';
import { useNow } from '../../state/use-now.ts';
import { AuthoritiesControl } from './authorities-control.tsx';
import { BundleControl } from './bundle-control.tsx';
import { ChoiceControl } from './choice-control.tsx';
import { GuessingStanding } from './guessing-standing.tsx';
import { KeychainStanding } from './keychain-standing.tsx';
import type { KitParts } from './kit-parts.ts';
import { LeavesTable } from './leaves-table.tsx';
import { NetworkTestControl } from './network-test-control.tsx';
import { NumberControl } from './number-control.tsx';
import { PassphraseControl } from './passphrase-control.tsx';
import { ProxyControl } from './proxy-control.tsx';
import { RecoveryKeyControl } from './recovery-key-control.tsx';
import { ScheduleControl } from './schedule-control.tsx';
import { ScheduledTestsControl } from './scheduled-tests-control.tsx';
import type { EntryName } from './sections.ts';
import { type ControlProps, SettingRow } from './setting-row.tsx';
import { SwitchControl } from './switch-control.tsx';

const { shape } = plainSettings;
const minuteMs = 60_000;
const beside: ReadonlySet<EntryName> = new Set<EntryName>([
  'language',
  'region',
  'theme',
  'density',
  'textSize',
  'motion',
  'passphrase',
  'recoveryKey',
  'autoLockMinutes',
  'lockOnSleep',
  'lockOnScreenLock',
  'revealSeconds',
  'clipboardSeconds',
  'scheduledTestHours',
  'testConcurrency',
  'testTimeoutSeconds',
]);

type Props = { readonly entry: EntryName; readonly words: readonly string[]; readonly parts: KitParts };

/** One setting with the control that is its own. */
export function SettingEntry({ entry, words, parts }: Props) {
  const controls = useControls(parts);
  return (
    <SettingRow entry={entry} words={words} place={beside.has(entry) ? 'beside' : 'below'}>
      {(props) => controls[entry](props)}
    </SettingRow>
  );
}

type Controls = Readonly<Record<EntryName, (props: ControlProps) => ReactNode>>;

function useControls(parts: KitParts): Controls {
  const { t, format } = useText();
  const seconds = t('page.settings.seconds');
  return {
    language: (props) => (
      <ChoiceControl
        {...props}
        look="list"
        name="language"
        options={shape.language.options}
        labelOf={(one) => t(`terms.language.${one}`)}
      />
    ),
    region: (props) => (
      <>
        <ChoiceControl
          {...props}
          look="list"
          name="region"
          options={shape.region.options}
          labelOf={(one) => t(`page.settings.option.region.${one}`)}
        />
        <Sample />
      </>
    ),
    theme: (props) => (
      <ChoiceControl
        {...props}
        look="side"
        name="theme"
        options={shape.theme.options}
        labelOf={(one) => t(`terms.theme.${one}`)}
      />
    ),
    density: (props) => (
      <ChoiceControl
        {...props}
        look="side"
        name="density"
        options={shape.density.options}
        labelOf={(one) => t(`page.settings.option.density.${one}`)}
      />
    ),
    textSize: (props) => (
      <ChoiceControl
        {...props}
        look="list"
        name="textSize"
        options={textSizes}
        labelOf={(one) => t('page.settings.option.percent', { count: format.number(one) })}
      />
    ),
    motion: (props) => (
      <ChoiceControl
        {...props}
        look="side"
        name="motion"
        options={shape.motion.options}
        labelOf={(one) => t(`page.settings.option.motion.${one}`)}
      />
    ),
    passphrase: (props) => <PassphraseControl {...props} />,
    recoveryKey: (props) => <RecoveryKeyControl {...props} {...parts} />,
    autoLockMinutes: (props) => (
      <NumberControl {...props} name="autoLockMinutes" least={1} most={60} unit={t('page.settings.minutes')} />
    ),
    lockOnSleep: (props) => (
      <OnPower>
        <SwitchControl {...props} name="lockOnSleep" />
      </OnPower>
    ),
    lockOnScreenLock: (props) => (
      <OnPower>
        <SwitchControl {...props} name="lockOnScreenLock" />
      </OnPower>
    ),
    revealSeconds: (props) => <NumberControl {...props} name="revealSeconds" least={5} most={30} unit={seconds} />,
    clipboardSeconds: (props) => (
      <NumberControl {...props} name="clipboardSeconds" least={10} most={120} unit={seconds} />
    ),
    keychain: () => <KeychainStanding />,
    guessing: () => <GuessingStanding />,
    proxy: (props) => <ProxyControl {...props} />,
    authorities: () => <AuthoritiesControl />,
    networkTest: () => <NetworkTestControl />,
    scheduledTestHours: (props) => <ScheduledTestsControl {...props} />,
    testConcurrency: (props) => <NumberControl {...props} name="testConcurrency" least={1} most={32} />,
    testTimeoutSeconds: (props) => (
      <NumberControl {...props} name="testTimeoutSeconds" least={5} most={120} unit={seconds} />
    ),
    schedule: () => <ScheduleControl />,
    leaves: () => <LeavesTable />,
    bundle: () => <BundleControl />,
  };
}

/** What numbers and dates look like now. */
function Sample() {
  const { t, format } = useText();
  const now = useNow(minuteMs);
  return (
    <Text size="xs" c="dimmed">
      {t('page.settings.sample', { number: format.number(1_234.5), date: format.dateTime(now) })}
    </Text>
  );
}

/** Where the host learns nothing of the machine, a switch would promise what cannot be kept. */
function OnPower({ children }: { readonly children: ReactNode }) {
  const { t } = useText();
  const isTold = useAppInfo()?.capabilities.powerEvents ?? true;
  return isTold ? children : <Text c="dimmed">{t('page.settings.noPower')}</Text>;
}
