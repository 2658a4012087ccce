import { Link, useLocation, useParams } from '@tanstack/react-router';
import { useText } from '../i18n/text.tsx';
import { useCurrentScope, useScopeName } from './current-scope.ts';
import { places } from './places.ts';
import { scopeInPath } from './scope-choice.ts';
import classes from './trail.module.css';
import { homeOf } from './use-scope-switch.ts';

/** The way to a screen inside a scope; nothing where a screen is a scope's own page, or nobody's. */
export function Trail() {
  const { t } = useText();
  const path = useLocation({ select: ({ pathname }) => pathname });
  const { category } = useParams({ strict: false });
  const { scope } = useCurrentScope();
  const name = useScopeName();
  const here = places.find((place) => place.category !== null && place.category === category);
  if (scopeInPath(path) === null || here === undefined) return null;
  return (
    <nav aria-label={t('page.part.breadcrumb')}>
      <ol className={classes.trail}>
        <li>
          <Link {...homeOf(scope)}>{name}</Link>
        </li>
        <li aria-current="page">{t(here.words)}</li>
      </ol>
    </nav>
  );
}
