import type { Facts } from '../../shared/model/test-result.ts';
import { useText } from '../i18n/text.tsx';
import classes from './fact-list.module.css';
import { factText } from './fact-text.ts';

/** What a stage found. Names are the probe's own words, in English, as they stand in reports. */
export function FactList({ facts }: { readonly facts: Facts }) {
  const { format } = useText();
  const entries = Object.entries(facts);
  if (entries.length === 0) return null;
  return (
    <dl className={classes.facts} lang="en">
      {entries.map(([name, value]) => (
        <div key={name} className={classes.fact}>
          <dt>{name}</dt>
          <dd>{factText(value, format)}</dd>
        </div>
      ))}
    </dl>
  );
}
