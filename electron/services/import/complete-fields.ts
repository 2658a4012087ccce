import type { ProviderDescriptor } from '../../../shared/catalogue/descriptor.ts';
import type { FieldValues } from '../../../shared/model/credential.ts';

/** How mail is secured on a port, where the source does not say. */
const securityOfPort = (port: string | undefined): string => (port === '465' ? 'tls' : 'starttls');

const yes = /^(?:true|1|yes|on|sim|ssl|tls|smtps)$/i;
const startTls = /^(?:starttls|false|0|no|off|não|nao)$/i;

/** SMTP_SECURE says true or false where our field has words. */
function security(given: string | undefined, port: string | undefined): string {
  if (given === undefined || given === '') return securityOfPort(port);
  if (given === 'none') return given;
  // "tls" on 587 means STARTTLS in most frameworks: that port speaks nothing else.
  if (yes.test(given)) return port === '587' || port === '25' ? 'starttls' : 'tls';
  return startTls.test(given) ? securityOfPort(port) : given;
}

/** Fields that follow from others, where files leave them out or spell them otherwise. */
export function completeFields({ fields }: ProviderDescriptor, given: FieldValues): FieldValues {
  const choice = fields.find(
    ({ format }) => format.kind === 'choice' && format.options.includes('starttls') && format.options.includes('tls'),
  );
  const port = fields.find(({ format }) => format.kind === 'port');
  if (choice === undefined || port === undefined || given[port.key] === undefined) return given;
  return { ...given, [choice.key]: security(given[choice.key], given[port.key]) };
}
