import { IconCheck, IconQuestionMark, IconX } from '@tabler/icons-react';
import { useId } from 'react';
import type { TestReport } from '../../../shared/model/test-result.ts';
import { useText } from '../../i18n/text.tsx';
import { Icon } from '../../ui/icon.tsx';
import classes from './test-strip.module.css';
import { testTone } from './test-tone.ts';

const icons = { fine: IconCheck, failing: IconX, unsure: IconQuestionMark } as const;

type Props = {
  /** Newest first, as the engine tells them. */
  readonly reports: readonly TestReport[];
  readonly chosen: TestReport;
  readonly onChoose: (report: TestReport) => void;
};

/** The tests of a key as points, the newest at the end. One stop of Tab; arrows go from test to test. */
export function TestStrip({ reports, chosen, onChoose }: Props) {
  const { t, format } = useText();
  const group = useId();
  return (
    <fieldset className={classes.strip} aria-label={t('page.keyDetail.history')}>
      {reports.toReversed().map((report) => {
        const tone = testTone(report);
        const ending = report.cause === null ? t('page.test.allFine') : t(`causes.${report.cause}.title`);
        const words = `${format.dateTime(report.testedAt)}: ${ending}`;
        return (
          <label key={report.testedAt} className={classes.point} data-tone={tone} title={words}>
            <input
              type="radio"
              name={group}
              aria-label={words}
              checked={report === chosen}
              onChange={() => onChoose(report)}
            />
            <Icon of={icons[tone]} />
          </label>
        );
      })}
    </fieldset>
  );
}
