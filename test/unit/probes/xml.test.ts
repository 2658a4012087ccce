import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findElement, parseXml, textOf } from '../../../electron/probes/kit/xml.ts';

const error = `<?xml version="1.0" encoding="UTF-8"?>
<Error xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Code>AccessDenied</Code><Message>No &lt;b&gt; &amp; &#233;&#xE7;</Message><Empty/></Error>
`;

describe('plain XML', () => {
  it('is read with its texts, without attributes and prefixes', () => {
    const root = parseXml(error);
    expect(root).toMatchObject({ name: 'Error', children: [{ name: 'Code' }, { name: 'Message' }, { name: 'Empty' }] });
    expect(root && textOf(root, 'Code')).toBe('AccessDenied');
    expect(root && textOf(root, 'Message')).toBe('No <b> & éç');
    expect(root && textOf(root, 'Empty')).toBe(null);
    expect(parseXml('<s3:Error a="b" ><s3:Code >x</s3:Code></s3:Error>')).toMatchObject({
      name: 'Error',
      children: [{ name: 'Code', text: 'x' }],
    });
  });

  it('is read as far as it goes where it was cut', () => {
    const cut = '<Buckets><Bucket><Name>a</Name></Bucket><Bucket><Na';
    expect(parseXml(cut)).toBe(null);
    const root = parseXml(cut, true);
    expect(root && findElement(root, 'Buckets')?.children).toHaveLength(2);
  });

  it.each([
    ['a document type with entities', '<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>'],
    ['an entity from elsewhere', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
    ['two roots', '<a/><b/>'],
    ['text around the root', 'x<a/>'],
    ['a wrong end', '<a><b></a></b>'],
    ['an end too many', '<a/></a>'],
    ['no end', '<a><b></b>'],
    ['nothing', ''],
    ['no XML', '{"error": "<"}'],
    ['JSON', '{"a":1}'],
    ['a nameless element', '< ></ >'],
    ['elements nested too deep', `${'<a>'.repeat(17)}${'</a>'.repeat(17)}`],
  ])('is not %s', (_, text) => {
    expect(parseXml(text)).toBe(null);
  });

  it('keeps an entity that it does not know as it is written', () => {
    expect(parseXml('<a>&b;&#x110000;&#9999999;&amp;lt;</a>')?.text).toBe('&b;&#x110000;&#9999999;&lt;');
  });

  it('is never a reason to throw, whatever stands there', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '/',
      '!',
      '?',
      '&',
      '#',
      'x',
      ';',
      'a',
      ' ',
      '"',
      '<a>',
      '</a>',
      '&lt;',
      '\u0000',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.boolean(), (pieces, cut) => {
        const root = parseXml(pieces.join(''), cut);
        expect(root === null || root.name !== '').toBe(true);
      }),
    );
  });
});
