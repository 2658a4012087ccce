import type { ProviderModule } from '../../probes/kit/provider-module.ts';
import { lookAround, probeSsh } from '../../probes/kit/ssh/ssh-probe.ts';
import { errors } from './errors.ts';

/** Host key, login, then what the account may do: SFTP, or `true` where it has none. */
export const sshKey: ProviderModule = { id: 'ssh-key', errors, probe: (context) => probeSsh(context, lookAround) };
