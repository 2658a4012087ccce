import { IconZoomExclamation } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { toAppError } from '../../api/to-app-error.ts';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { EmptyNotice } from '../../ui/empty-notice.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { wordsOf } from '../../ui/find-words.ts';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { findEntries } from './find-entries.ts';
import type { KitParts } from './kit-parts.ts';
import { type SectionName, sectionNames, sections } from './sections.ts';
import { SettingEntry } from './setting-entry.tsx';
import { SettingsContext } from './settings-context.ts';
import classes from './settings-screen.module.css';

type Props = KitParts & {
  readonly section: SectionName;
  /** What is searched for, across all sections; empty: nothing. */
  readonly find: string;
  readonly onFind: (typed: string) => void;
};

/** Everything about the product itself: a section at a time, or what a search finds in all of them. */
export function SettingsScreen({ section, find, onFind, ...parts }: Props) {
  const { t } = useText();
  const { query } = useApi();
  const found = useQuery(query.settings.get.queryOptions({ input: {} }));
  const isSearching = find.trim() !== '';
  const shown = isSearching ? findEntries(find) : [{ section, entries: sections[section] }];
  const count = shown.reduce((sum, { entries }) => sum + entries.length, 0);
  return (
    <>
      <PageHeader title={t('page.settings.title')}>
        <SearchField label={t('page.settings.search')} value={find} onChange={onFind} />
      </PageHeader>
      <div className={classes.columns}>
        <nav className={classes.nav} aria-label={t('page.settings.sections')}>
          <ul className={classes.list}>
            {sectionNames.map((name) => (
              <li key={name}>
                <Link
                  to="/settings/$section"
                  params={{ section: name }}
                  className={classes.link ?? ''}
                  activeProps={{ 'aria-current': isSearching ? undefined : 'page' }}
                >
                  {t(`page.settings.section.${name}`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className={classes.content}>
          <p role="status" className={classes.count}>
            {isSearching && t('page.settings.found', { count })}
          </p>
          {found.isPending && <LoadingRows />}
          {found.isError && <ErrorNotice error={toAppError(found.error)} onRetry={() => void found.refetch()} />}
          {isSearching && count === 0 && (
            <EmptyNotice
              icon={IconZoomExclamation}
              title={t('page.settings.nothing')}
              text={t('page.settings.nothingText')}
            />
          )}
          {found.data !== undefined && (
            <SettingsContext value={found.data}>
              {shown.map(({ section: name, entries }) => (
                <Panel key={name} title={t(`page.settings.section.${name}`)} body="flush">
                  {entries.map((entry) => (
                    <SettingEntry key={entry} entry={entry} words={wordsOf(find)} parts={parts} />
                  ))}
                </Panel>
              ))}
            </SettingsContext>
          )}
        </div>
      </div>
    </>
  );
}
