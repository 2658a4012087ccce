import { findPageFile, type PageFiles } from '../core/page/page-files.ts';
import { pageHeaders } from '../core/page/page-policy.ts';
import { makeStyleNonce } from '../core/page/style-nonce.ts';
import type { Random } from '../ports/random.ts';
import { isOwnPage } from './policy.ts';

/** Privileges of the page's scheme, to be registered before Electron is ready. */
export const schemePrivileges = { standard: true, secure: true, supportFetchAPI: true } as const;

/** Answers a request of the page's scheme from the list of built files: GET only, exact host. */
export function answerPageRequest(
  request: Pick<Request, 'method' | 'url'>,
  files: PageFiles,
  random: Random,
): Response {
  if (!isOwnPage(request.url)) return plain(404);
  if (request.method !== 'GET') return plain(405);
  const styleNonce = makeStyleNonce(random);
  const file = findPageFile(files, new URL(request.url).pathname, styleNonce);
  if (file === null) return plain(404);
  // A copy: the answer's body must own its bytes, and the list keeps its own.
  return new Response(new Uint8Array(file.bytes), {
    headers: { ...pageHeaders(styleNonce), 'content-type': file.type },
  });
}

const plain = (status: number): Response => new Response(null, { status, headers: pageHeaders(null) });
