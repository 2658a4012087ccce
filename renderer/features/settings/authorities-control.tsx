import { Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Certificate } from '../../../shared/model/certificate.ts';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { useTask } from '../../state/use-task.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { CertificateTable } from './certificate-table.tsx';
import { SaveNote } from './save-note.tsx';
import { useNetwork } from './use-network.ts';

/** A file that was read and not trusted yet. */
type Candidate = { readonly name: string; readonly pem: string; readonly certificates: readonly Certificate[] };

/** Authorities trusted besides the system's: a file is shown certificate by certificate before it counts. */
export function AuthoritiesControl() {
  const { t, format } = useText();
  const { call, query } = useApi();
  const { network, change, note } = useNetwork();
  const [candidate, setCandidate] = useState<Candidate | null>(null);
  const pem = network.extraCaPem;
  const trusted = useQuery({
    ...query.settings.readCertificates.queryOptions({ input: { pem: pem ?? '' } }),
    enabled: pem !== null,
  });
  const read = useTask(async (file: File) => {
    const text = await file.text();
    const { certificates } = await call.settings.readCertificates({ pem: text });
    setCandidate({ name: file.name, pem: text, certificates });
  });
  const choose = (file: File | null) => {
    setCandidate(null);
    if (file !== null) void read.run(file);
  };
  const trust = async (extraCaPem: string | null) => {
    if (await change({ extraCaPem })) setCandidate(null);
  };
  return (
    <Stack gap="sm">
      {pem === null && candidate === null && <Text c="dimmed">{t('page.settings.authorities.none')}</Text>}
      {pem !== null && candidate === null && <CertificateTable certificates={trusted.data?.certificates ?? []} />}
      {read.error !== null && <ErrorNotice error={read.error} />}
      {candidate !== null && (
        <>
          <Text>{t('page.settings.authorities.look', { file: candidate.name })}</Text>
          <CertificateTable certificates={candidate.certificates} />
        </>
      )}
      <Group gap="xs">
        {candidate === null ? (
          <FileButton accept=".pem,.crt,.cer,text/plain,application/x-pem-file" onChange={choose}>
            {(props) => (
              <Button variant="default" {...props}>
                {t(pem === null ? 'page.settings.authorities.choose' : 'page.settings.authorities.replace')}
              </Button>
            )}
          </FileButton>
        ) : (
          <>
            <Button onClick={() => void trust(candidate.pem)}>{t('page.settings.authorities.trust')}</Button>
            <Button variant="default" onClick={() => setCandidate(null)}>
              {t('page.action.cancel')}
            </Button>
          </>
        )}
        {pem !== null && candidate === null && (
          <Button variant="default" onClick={() => void trust(null)}>
            {t('page.settings.authorities.remove')}
          </Button>
        )}
        <SaveNote note={note} show={({ extraCaPem }) => format.number(extraCaPem?.split('-----BEGIN').length ?? 1)} />
      </Group>
    </Stack>
  );
}
