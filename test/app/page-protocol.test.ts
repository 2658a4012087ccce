import { describe, expect, it } from 'vitest';
import { answerPageRequest } from '../../electron/app/page-protocol.ts';
import type { PageFiles } from '../../electron/core/page/page-files.ts';
import { seededRandom } from '../kit/random.ts';

const files: PageFiles = new Map([
  ['/index.html', { type: 'text/html; charset=utf-8', bytes: Buffer.from('<meta nonce="__CSP_NONCE__">') }],
  ['/assets/main.js', { type: 'text/javascript; charset=utf-8', bytes: Buffer.from('export {};') }],
]);

const ask = (url: string, method = 'GET') => answerPageRequest({ url, method }, files, seededRandom());

describe("the page's scheme", () => {
  it('answers the page with the nonce of its policy', async () => {
    const answer = ask('app://chaveiro/');
    const [, nonce = ''] = /nonce="([\w-]{22})"/.exec(await answer.text()) ?? [];
    expect(answer.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}'`);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('answers a built file', async () => {
    const answer = ask('app://chaveiro/assets/main.js');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await answer.text()).toBe('export {};');
  });

  it.each(['app://evil/index.html', 'app://chaveiro.evil/index.html', 'https://chaveiro/index.html'])(
    'has nothing for %s',
    (url) => {
      expect(ask(url).status).toBe(404);
    },
  );

  it.each(['app://chaveiro/../package.json', 'app://chaveiro/%2e%2e/package.json', 'app://chaveiro/assets/other.js'])(
    'has nothing at %s',
    (url) => {
      expect(ask(url).status).toBe(404);
    },
  );

  it.each(['POST', 'HEAD', 'PUT'])('refuses %s', (method) => {
    expect(ask('app://chaveiro/', method).status).toBe(405);
  });
});
