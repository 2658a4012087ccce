import { Link } from '@tanstack/react-router';
import type { Candidate, Explanation } from '../../../shared/model/resolution.ts';
import { useText } from '../../i18n/text.tsx';
import { useProviders } from '../../state/use-providers.ts';
import { Panel } from '../../ui/panel.tsx';
import { RowPage } from '../../ui/row-page.tsx';
import classes from './candidates-panel.module.css';

const rowsAtOnce = 50;

/** Every key that was considered: its level, its place, and why it serves or does not. */
export function CandidatesPanel({ explanation: { candidates, chosen } }: { readonly explanation: Explanation }) {
  const { t, format } = useText();
  const { byId } = useProviders();
  const why = ({ credentialId: id, reason }: Candidate): string => {
    if (id === chosen?.credentialId) return t('page.resolution.chosen');
    return reason === null ? t('page.resolution.waits') : t(`resolution.${reason}`);
  };
  return (
    <Panel
      title={t('page.resolution.candidates')}
      note={t('page.keys.count', { count: candidates.length })}
      body={candidates.length === 0 ? 'padded' : 'flush'}
    >
      {candidates.length === 0 ? (
        <p className={classes.none}>{t('page.resolution.candidatesNone')}</p>
      ) : (
        <div className={classes.scroll}>
          <RowPage rows={candidates} atOnce={rowsAtOnce}>
            {(shown) => (
              <table className={classes.table}>
                <thead>
                  <tr>
                    <th scope="col">{t('page.resolution.column.level')}</th>
                    <th scope="col">{t('page.resolution.column.position')}</th>
                    <th scope="col">{t('page.resolution.column.key')}</th>
                    <th scope="col">{t('page.resolution.column.why')}</th>
                  </tr>
                </thead>
                <tbody>
                  {shown.map((each) => (
                    <tr key={each.credentialId} data-state={stateOf(each, chosen?.credentialId)}>
                      <td>{t(`terms.level.${each.level}`)}</td>
                      <td>{format.number(each.position + 1)}</td>
                      <th scope="row">
                        <Link to="/keys/$credential" params={{ credential: each.credentialId }}>
                          {each.label}
                        </Link>
                        <span className={classes.provider}>{byId.get(each.provider)?.name ?? each.provider}</span>
                      </th>
                      <td className={classes.why}>{why(each)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </RowPage>
        </div>
      )}
    </Panel>
  );
}

const stateOf = ({ credentialId: id, eligible }: Candidate, chosen: string | undefined): string => {
  if (id === chosen) return 'serves';
  return eligible ? 'waits' : 'out';
};
