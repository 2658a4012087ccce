import type { AnyAuthMethod, ParsedKey } from 'ssh2';
import { ProbeStop } from '../probe-stop.ts';
import type { ProbeContext, StageNotes } from '../provider-module.ts';
import type { SshSession } from './ssh-session.ts';
import { stopOf } from './ssh-stop.ts';

/** What to log in with. */
export type SshLogin = { readonly username: string } & (
  | { readonly kind: 'key'; readonly key: ParsedKey }
  | { readonly kind: 'password'; readonly password: string }
);

const refused = (): ProbeStop => new ProbeStop({ cause: 'AUTH_INVALID', confidence: 'sure' });

/** What was given is right; what else is asked for, such as a code of the minute, no test has. */
const oneOfTwo = (): ProbeStop =>
  new ProbeStop({ cause: 'PERM_SCOPE', confidence: 'likely', stage: 'permission', proven: true });

/** Answers one question with the password. More questions, at once or afterwards, are another factor. */
function byQuestions(
  { username, password }: { username: string; password: string },
  failed: (stop: ProbeStop) => void,
) {
  let rounds = 0;
  const method: AnyAuthMethod = {
    type: 'keyboard-interactive',
    username,
    prompt: (...asked) => {
      const [, , , prompts, answer] = asked;
      rounds += 1;
      if (rounds > 1) failed(oneOfTwo());
      else if (prompts.length > 1) failed(new ProbeStop({ cause: 'BAD_REQUEST', confidence: 'likely' }));
      else answer([password]);
    },
  };
  return method;
}

/** The one way to try: servers ban whoever fails a few times. A server that names none is asked by the usual one. */
function methodFor(
  login: SshLogin,
  offered: readonly string[],
  failed: (stop: ProbeStop) => void,
): AnyAuthMethod | null {
  const takes = (name: string) => offered.length === 0 || offered.includes(name);
  const { username } = login;
  if (login.kind === 'key') return takes('publickey') ? { type: 'publickey', username, key: login.key } : null;
  const { password } = login;
  if (takes('password')) return { type: 'password', username, password };
  return takes('keyboard-interactive') ? byQuestions({ username, password }, failed) : null;
}

async function tryLogin(session: SshSession, login: SshLogin, { note, warn }: StageNotes): Promise<void> {
  // Asks which ways there are, as every client does first; it is no failed login.
  const asked = await session.attempt({ type: 'none', username: login.username });
  if (asked.accepted) {
    note({ loginNeeded: false });
    warn();
    return;
  }
  note({ offeredMethods: [...asked.methods] });
  const factor = Promise.withResolvers<never>();
  factor.promise.catch(() => note({ secondFactor: true }));
  const method = methodFor(login, asked.methods, factor.reject);
  if (method === null) {
    note({ methodOffered: false });
    throw refused();
  }
  note({ authMethod: method.type });
  const answer = await Promise.race([session.attempt(method), factor.promise]);
  if (answer.accepted) return;
  if (!answer.partial) throw refused();
  note({ secondFactor: true });
  throw oneOfTwo();
}

/** Logs in as the auth stage, with one try. */
export const logIn = (context: ProbeContext, session: SshSession, login: SshLogin): Promise<void> =>
  context.stage('auth', (notes) =>
    tryLogin(session, login, notes).catch((error: unknown) => {
      throw stopOf(error);
    }),
  );
