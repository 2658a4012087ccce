export { sshErrors as errors } from '../../probes/kit/ssh/errors.ts';
