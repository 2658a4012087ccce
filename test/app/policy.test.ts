import { describe, expect, it } from 'vitest';
import {
  externalLinks,
  isKnownLink,
  isNavigationAllowed,
  isOwnPage,
  isPermissionGranted,
  isRequestAllowed,
  isTrustedSender,
} from '../../electron/app/policy.ts';
import type { ProviderDescriptor } from '../../shared/catalogue/descriptor.ts';

const foreign = [
  'app://chaveiro.evil.example/',
  'app://chaveiro@evil.example/',
  'app://evil@chaveiro/',
  'app://evil/chaveiro',
  'app:chaveiro',
  'https://chaveiro/',
  'file:///etc/passwd',
  'data:text/html,<p>',
  'javascript:alert(1)',
  'about:blank',
  'chaveiro',
  '',
];

describe('the page', () => {
  it.each(['app://chaveiro/', 'app://chaveiro/organisations/acme?x=1#y'])('is at %s', (url) => {
    expect(isOwnPage(url)).toBe(true);
  });

  it.each(foreign)('is not at %s', (url) => {
    expect(isOwnPage(url)).toBe(false);
  });
});

describe('navigation', () => {
  it('may reload the page, in the top frame only', () => {
    expect(isNavigationAllowed('app://chaveiro/', true)).toBe(true);
    expect(isNavigationAllowed('app://chaveiro/', false)).toBe(false);
  });

  it.each(foreign)('may not go to %s', (url) => {
    expect(isNavigationAllowed(url, true)).toBe(false);
  });
});

describe("the page's session", () => {
  it.each(['https://api.openai.com/v1/models', 'http://127.0.0.1:4871/', 'ws://127.0.0.1/', 'file:///etc/passwd'])(
    'loads nothing from %s',
    (url) => {
      expect(isRequestAllowed(url, false)).toBe(false);
    },
  );

  it('loads the developer tools only where they exist', () => {
    expect(isRequestAllowed('devtools://devtools/bundled/inspector.html', false)).toBe(true);
    expect(isRequestAllowed('devtools://devtools/bundled/inspector.html', true)).toBe(false);
  });
});

describe('a permission', () => {
  it('is granted for writing text to the clipboard, to the page itself', () => {
    expect(isPermissionGranted('clipboard-sanitized-write', 'app://chaveiro')).toBe(true);
    expect(isPermissionGranted('clipboard-sanitized-write', 'https://evil.example')).toBe(false);
  });

  it.each(['clipboard-read', 'media', 'geolocation', 'notifications', 'openExternal', 'usb', 'unknown', 'constructor'])(
    'is denied for %s',
    (permission) => {
      expect(isPermissionGranted(permission, 'app://chaveiro')).toBe(false);
    },
  );
});

describe('a sender', () => {
  const own = { url: 'app://chaveiro/', isMainFrame: true, isOwnWindow: true };

  it('is trusted as the top frame of the own window on the own page', () => {
    expect(isTrustedSender(own)).toBe(true);
  });

  it.each([
    ['that is gone', null],
    ['in a frame inside', { ...own, isMainFrame: false }],
    ['of another window', { ...own, isOwnWindow: false }],
    ['on another page', { ...own, url: 'https://evil.example/' }],
  ])('%s is not', (_name, sender) => {
    expect(isTrustedSender(sender)).toBe(false);
  });
});

describe('a link outside', () => {
  // Sound: only the links are read.
  const provider = {
    links: { website: 'https://a.example/', docs: 'https://a.example/docs', keys: null, billing: null, status: null },
  } as unknown as ProviderDescriptor;
  const links = externalLinks([provider]);

  it('opens when the catalogue names it', () => {
    expect(isKnownLink('https://a.example/docs', links)).toBe(true);
  });

  it.each(['https://a.example/docs?x=1', 'https://a.example.evil/docs', 'file:///etc/passwd', 'null', ''])(
    'does not open at %s',
    (url) => {
      expect(isKnownLink(url, links)).toBe(false);
    },
  );
});
