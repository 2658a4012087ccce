import { useText } from '../i18n/text.tsx';
import classes from './money.module.css';

type Props = {
  /** Nano-units of the currency (1 = 10⁻⁹), as the contract spells them. Null: there is no price, which is not zero. */
  readonly nano: string | bigint | null;
  readonly currency: string;
};

/** An amount. From one unit on it shows the currency's decimals, below it three significant digits. */
export function Money({ nano, currency }: Props) {
  const { t, format } = useText();
  if (nano === null) {
    return (
      <span className={classes.unknown} title={t('page.part.money.unknownHint')}>
        {t('page.part.money.unknown')}
      </span>
    );
  }
  return <span className={classes.money}>{format.money(BigInt(nano), currency)}</span>;
}
