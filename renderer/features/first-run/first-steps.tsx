import { useText } from '../../i18n/text.tsx';
import { StepList } from '../../ui/step-list.tsx';

const steps = ['passphrase', 'recovery', 'check'] as const;

type FirstStep = (typeof steps)[number];

/** Where in the steps of the first run the user is. */
export function FirstSteps({ current }: { readonly current: FirstStep }) {
  const { t } = useText();
  const nameOf = (step: FirstStep) => t(`page.firstRun.steps.${step}`);
  return <StepList label={t('page.firstRun.steps.label')} steps={steps} current={current} nameOf={nameOf} />;
}
