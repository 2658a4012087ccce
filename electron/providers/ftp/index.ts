import type { FieldValues } from '../../../shared/model/credential.ts';
import type { Facts } from '../../../shared/model/test-result.ts';
import { afterAcceptance, keepAcceptance } from '../../probes/kit/after-acceptance.ts';
import type { Endpoint } from '../../probes/kit/endpoint.ts';
import { ProbeStop } from '../../probes/kit/probe-stop.ts';
import type { ProbeContext, ProviderModule, StageNotes } from '../../probes/kit/provider-module.ts';
import { type Control, openControl } from './control.ts';
import { errors } from './errors.ts';
import { expectReply, type FtpLine } from './ftp-line.ts';
import { listFolder } from './list-folder.ts';

const toEndpoint = ({ host = '', port, security, ca }: FieldValues): Endpoint => ({
  host: host.replace(/^\[|\]$/g, ''),
  port: Number(port),
  tls: security === 'implicit',
  ca: ca === undefined ? [] : [ca],
});

/** One try: servers ban whoever fails a few times. A server may take the name alone. */
async function logIn({ line, encrypted }: Control, { username = '', password = '' }: FieldValues): Promise<void> {
  if (encrypted) {
    // What the data connection will be like; a server that does not know these commands says so there.
    await line.say('PBSZ 0');
    await line.say('PROT P');
  }
  const named = expectReply(await line.say(`USER ${username}`), ['2', '3']);
  if (named.code.startsWith('3')) expectReply(await line.say(`PASS ${password}`), ['2']);
}

/** What the server says of itself and of where the login begins. */
async function askAround(line: FtpLine): Promise<Facts> {
  const features = await line.say('FEAT');
  const place = await line.say('PWD');
  const home = /"((?:[^"]|"")*)"/.exec(place.lines[0] ?? '')?.[1];
  return {
    ...(features.code === '211' && { features: features.lines.slice(1, -1).map((name) => name.trim().slice(0, 60)) }),
    ...(place.code === '257' && home !== undefined && { home: home.replaceAll('""', '"') }),
  };
}

async function lookAtFiles(context: ProbeContext, control: Control, notes: StageNotes): Promise<void> {
  const { remotePath } = context.fields;
  const { line } = control;
  notes.note(await askAround(line));
  if (remotePath !== undefined) {
    expectReply(await line.say(`CWD ${remotePath}`), ['2']);
    notes.note({ folder: remotePath });
  }
  await listFolder({ context, control, endpoint: toEndpoint(context.fields) }, notes);
  line.quit();
}

/** What an answer means once the login was taken. */
function provenStop(error: unknown): unknown {
  return error instanceof ProbeStop ? new ProbeStop(afterAcceptance(error.details)) : error;
}

/** AUTH TLS, USER, PASS, then the folder and its list over a data connection. Nothing is written. */
export const ftp: ProviderModule = {
  id: 'ftp',
  errors,
  probe: async (context) => {
    const control = await openControl(context, toEndpoint(context.fields));
    await context.stage('auth', () => logIn(control, context.fields));
    await keepAcceptance(() =>
      context.stage('permission', (notes) =>
        lookAtFiles(context, control, notes).catch((error: unknown) => {
          throw provenStop(error);
        }),
      ),
    );
  },
};
