import { useText } from '../../i18n/text.tsx';
import { StepList } from '../../ui/step-list.tsx';

const steps = ['source', 'review', 'done'] as const;

export type ImportStep = (typeof steps)[number];

/** Where in an import the user is. */
export function ImportSteps({ current }: { readonly current: ImportStep }) {
  const { t } = useText();
  const nameOf = (step: ImportStep) => t(`page.importing.steps.${step}`);
  return <StepList label={t('page.importing.steps.label')} steps={steps} current={current} nameOf={nameOf} />;
}
