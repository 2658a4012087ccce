import { describe, expect, it } from 'vitest';
import { placeInWords, placeOfLink } from '../../electron/app/deep-link.ts';

describe('a link to the desktop', () => {
  it.each([
    ['chaveiro://open', '#/'],
    ['chaveiro://open/', '#/'],
    ['chaveiro://open/organisations/padaria-sao-joao', '#/organisations/padaria-sao-joao'],
    ['chaveiro://open/organisations/padaria?tab=keys&view=trash', '#/organisations/padaria?tab=keys&view=trash'],
  ])('%s shows a place', (link, place) => {
    expect(placeOfLink(link)).toBe(place);
  });

  it.each([
    'https://open/settings',
    'chaveiro://other/settings',
    'chaveiro://user:pass@open/settings',
    'chaveiro://open/settings#x',
    'chaveiro://open/a%2Fb',
    'chaveiro://open/a?next=javascript:alert(1)',
    'chaveiro://open/a?key=<script>',
    `chaveiro://open/${'a'.repeat(400)}`,
    'not a link',
    '',
  ])('%s is none', (link) => {
    expect(placeOfLink(link)).toBeNull();
  });

  it('is found among the words of a second start, whatever stands around it', () => {
    expect(placeInWords(['/opt/chaveiro', '--flag', 'chaveiro://open/audit'])).toBe('#/audit');
    expect(placeInWords(['/opt/chaveiro', '--flag'])).toBeNull();
  });
});
