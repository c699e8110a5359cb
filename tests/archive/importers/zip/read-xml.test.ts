import { describe, expect, it } from 'vitest';
import { childOf, childrenOf, readXml } from '#archive/importers/zip/read-xml.ts';
import { encodeLegacy } from '#tests/support/encode-legacy.ts';

const read = (markup: string) => readXml(Buffer.from(markup));

describe('readXml', () => {
  it('reads elements without regard to their prefixes', () => {
    const expected = {
      name: 'Page',
      attributes: { ID: '1' },
      text: '',
      children: [{ name: 'T', attributes: {}, text: '公报 & 2', children: [] }],
    };
    expect(read('<ofd:Page ID="1"><ofd:T>公报 &amp;&#x20;2</ofd:T></ofd:Page>')).toEqual(expected);
    expect(read('<?xml version="1.0"?>\n<Page x:ID="1"><y:T><![CDATA[公报 & 2]]></y:T></Page>')).toEqual(
      expected,
    );
  });

  it('reads the encoding that the declaration names', () => {
    const bytes = encodeLegacy('<?xml version="1.0" encoding="GB18030"?><T>公报</T>', 'gb18030');
    expect(readXml(bytes)?.text).toBe('公报');
  });

  it('refuses document types, and declares no entity', () => {
    expect(read('<!DOCTYPE T [<!ENTITY x SYSTEM "file:///etc/passwd">]><T>&x;</T>')).toBeNull();
    expect(read('<T>a&x;b</T>')?.text).not.toContain('root');
  });

  it('refuses what is nested deeper than any page', () => {
    expect(read('<a>'.repeat(100) + '</a>'.repeat(100))).toBeNull();
  });

  it('answers null for what is no XML', () => {
    expect(read('not xml at all')).toBeNull();
    expect(read('')).toBeNull();
  });

  it('reads what it can of a file cut short', () => {
    expect(childOf(read('<P><T>公报</T><T>通'), 'T')?.text).toBe('公报');
  });

  it('finds children by name', () => {
    const root = read('<P><A/><B/><A/></P>');
    expect(childrenOf(root, 'A')).toHaveLength(2);
    expect(childOf(root, 'C')).toBeNull();
    expect(childrenOf(null, 'A')).toEqual([]);
  });
});
