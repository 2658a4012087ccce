import { diagnostics as bundle } from '../model/diagnostics.ts';
import { nothing, query } from './define.ts';

export const diagnostics = {
  /** What helps whoever helps: never a name, host, path, label or secret. A locked vault tells less. */
  bundle: query('nothing').input(nothing).output(bundle),
};
