import { Button } from '@mantine/core';
import { useState } from 'react';
import type { TestResult } from '../../../shared/contract/tests.ts';
import { useText } from '../../i18n/text.tsx';
import { useNotices } from '../../ui/use-notices.ts';
import { useFixes } from './fixes.ts';
import classes from './host-key.module.css';
import { HostKeyCompare } from './host-key-compare.tsx';
import { TrustHostKey } from './trust-host-key.tsx';

const shownMs = 4_000;

/** What a server's own key has to say about a test: that it changed, and how to accept that, or that it was new. */
export function HostKeyPanel({ result }: { readonly result: TestResult }) {
  const { hostKey } = result;
  if (hostKey === undefined) return null;
  const { known } = hostKey;
  if (known === null) return <FirstContact result={result} />;
  return known === hostKey.fingerprint ? null : <Changed result={result} seen={{ ...hostKey, known }} />;
}

function FirstContact({ result: { hostKey, verdict } }: { readonly result: TestResult }) {
  const { t } = useText();
  return (
    <p className={classes.first}>
      {t(verdict.accepted === 'yes' ? 'page.test.hostKey.first' : 'page.test.hostKey.firstUnproven')}{' '}
      <code>{`${hostKey?.algorithm} ${hostKey?.fingerprint}`}</code>
    </p>
  );
}

type ChangedProps = { readonly result: TestResult; readonly seen: Parameters<typeof TrustHostKey>[0]['seen'] };

function Changed({ result, seen }: ChangedProps) {
  const { t } = useText();
  const { retest } = useFixes();
  const notify = useNotices();
  const [isAsking, setIsAsking] = useState(false);
  const { id } = result.credential;
  return (
    <section className={classes.panel}>
      <h4 className={classes.title}>{t('page.test.hostKey.changed')}</h4>
      <HostKeyCompare known={seen.known} shown={seen.fingerprint} algorithm={seen.algorithm} />
      {id !== null && retest !== null && (
        <Button size="compact-sm" color="danger" variant="outline" onClick={() => setIsAsking(true)}>
          {t('page.test.hostKey.trust')}
        </Button>
      )}
      {isAsking && id !== null && (
        <TrustHostKey
          id={id}
          seen={seen}
          onTrusted={() => {
            setIsAsking(false);
            notify({ message: t('page.test.hostKey.trusted', { host: seen.destination }), shownMs });
            retest?.(result);
          }}
          onClose={() => setIsAsking(false)}
        />
      )}
    </section>
  );
}
