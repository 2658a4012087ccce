import { describe, expect, it } from 'vitest';
import { parseNetworkTarget } from '../../../shared/model/network-target.ts';

describe('a destination as it is typed', () => {
  it.each([
    ['https://api.openai.com/v1', 'api.openai.com', 443, true],
    ['https://api.example:8443', 'api.example', 8443, true],
    ['http://intranet.example', 'intranet.example', 80, false],
    ['api.openai.com', 'api.openai.com', 443, true],
    ['api.openai.com:443', 'api.openai.com', 443, true],
    ['  cache.example:6379 ', 'cache.example', 6379, false],
    ['[2001:db8::1]:5432', '2001:db8::1', 5432, false],
  ])('%s leads to %s', (typed, host, port, tls) => {
    expect(parseNetworkTarget(typed)).toEqual({ host, port, tls });
  });

  it.each([
    '',
    ' ',
    'https://',
    'two words',
    'ftp://files.example',
    'https://ana:senha@api.example',
    'a.example:0',
    'a:99999',
  ])('%j is none', (typed) => {
    expect(parseNetworkTarget(typed)).toBeNull();
  });
});
