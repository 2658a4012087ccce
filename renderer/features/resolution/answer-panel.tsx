import { IconBan } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { stepText } from '../../../shared/i18n/step-text.ts';
import type { Explanation, Offer } from '../../../shared/model/resolution.ts';
import { useText } from '../../i18n/text.tsx';
import { useProviders } from '../../state/use-providers.ts';
import { Icon } from '../../ui/icon.tsx';
import { Monogram } from '../../ui/monogram.tsx';
import { Panel } from '../../ui/panel.tsx';
import classes from './answer-panel.module.css';
import { LongList } from './long-list.tsx';

type Props = {
  readonly title: string;
  readonly explanation: Explanation;
  /** What is to be said first. */
  readonly children?: ReactNode;
};

/** Who serves, what a call would try after that, and the way there in sentences. */
export function AnswerPanel({ title, explanation, children }: Props) {
  const { t, format } = useText();
  const { byId } = useProviders();
  const { chain, steps } = explanation;
  const nameOf = (id: string) => byId.get(id)?.name ?? id;
  return (
    <Panel title={title}>
      <div className={classes.answer}>
        {children}
        <Answer explanation={explanation} />
        <h3 className={classes.heading}>{t('page.resolution.chain')}</h3>
        {chain.length === 0 ? (
          <p className={classes.text}>{t('page.resolution.chainNone')}</p>
        ) : (
          <LongList label={t('page.resolution.chain')}>
            {chain.map((offer) => (
              <li key={offer.credentialId}>
                {nameOf(offer.provider)} “{offer.label}”
                <span className={classes.level}>{t(`terms.level.${offer.level}`)}</span>
              </li>
            ))}
          </LongList>
        )}
        <h3 className={classes.heading}>{t('page.resolution.steps')}</h3>
        <LongList label={t('page.resolution.steps')}>
          {steps.map((step) => (
            <li key={[step.kind, step.level, step.provider, step.credentialId].join()}>
              {stepText({ translate: t, format, nameOf }, step)}
            </li>
          ))}
        </LongList>
      </div>
    </Panel>
  );
}

function Answer({ explanation: { chosen, reason } }: Pick<Props, 'explanation'>) {
  const { t } = useText();
  const { byId } = useProviders();
  if (chosen === null) {
    return (
      <div className={classes.nobody}>
        <Icon of={IconBan} size="large" />
        <div className={classes.words}>
          <strong>{t('page.resolution.nobody')}</strong>
          <span>{t(`resolution.${reason ?? 'noneEligible'}`)}</span>
        </div>
      </div>
    );
  }
  const { provider, serves, label, level } = chosen;
  const names = { label, provider: byId.get(provider)?.name ?? provider, serves: byId.get(serves)?.name ?? serves };
  return (
    <div className={classes.chosen}>
      <Monogram text={byId.get(provider)?.monogram ?? provider.slice(0, 2)} tone="accent" />
      <div className={classes.words}>
        <strong>{t(provider === serves ? 'page.resolution.serves' : 'page.resolution.servesFor', names)}</strong>
        <span>{t('page.resolution.level', { level: t(`terms.level.${level}`) })}</span>
        <Settings offer={chosen} />
      </div>
    </div>
  );
}

/** Model and parameters a call gets with the key, and which of them the connection decided. */
function Settings({ offer: { settings, overridden } }: { readonly offer: Offer }) {
  const { t } = useText();
  const entries = Object.entries(settings);
  if (entries.length === 0) return null;
  return (
    <dl className={classes.settings}>
      {entries.map(([key, value]) => (
        <div key={key} data-own={overridden.includes(key)}>
          <dt>{key}</dt>
          <dd>
            {String(value)}
            {overridden.includes(key) && <em>{t('page.resolution.ofConnection')}</em>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
