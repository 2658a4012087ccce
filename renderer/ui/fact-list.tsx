import { factLabel, factText } from '../../shared/i18n/fact-text.ts';
import type { Facts } from '../../shared/model/test-result.ts';
import { useText } from '../i18n/text.tsx';
import classes from './fact-list.module.css';

/** What a stage found, or what a record tells. A name nobody has words for stands as it is, in English. */
export function FactList({ facts }: { readonly facts: Facts }) {
  const text = useText();
  const entries = Object.entries(facts);
  if (entries.length === 0) return null;
  return (
    <dl className={classes.facts}>
      {entries.map(([name, value]) => {
        const label = factLabel(name, text.t);
        return (
          <div key={name} className={classes.fact}>
            <dt {...(label === null && { lang: 'en' })}>{label ?? name}</dt>
            <dd>{factText(name, value, text)}</dd>
          </div>
        );
      })}
    </dl>
  );
}
