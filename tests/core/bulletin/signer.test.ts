import { describe, expect, it } from 'vitest';
import { bodyOfOffice, readGluedSigner, readSigner } from '#core/bulletin/signer.ts';

describe('readSigner', () => {
  it.each([
    ['市长　李　明', { office: '市长', name: '李明', issues: false }],
    ['国务院总理 张明', { office: '国务院总理', name: '张明', issues: false }],
    ['中华人民共和国主席　　×××', { office: '中华人民共和国主席', name: null, issues: true }],
    ['行政長官 何啟明', { office: '行政長官', name: '何啟明', issues: true }],
    ['县 长：易 明', { office: '县长', name: '易明', issues: false }],
    ['省长', { office: '省长', name: null, issues: false }],
    ['总理李明', { office: '总理', name: '李明', issues: false }],
    ['区长带队检查', null],
    ['云溪区人民政府', null],
  ])('reads %j', (line, signer) => {
    expect(readSigner(line)).toEqual(signer);
  });
});

describe('an office', () => {
  it('is told from a glued name where nothing else can stand', () => {
    expect(readGluedSigner('運輸署署長羅明')).toEqual({ office: '運輸署署長', name: '羅明', issues: false });
  });

  it.each([
    ['运输署署长', '运输署'],
    ['青川市教育局局长', '青川市教育局'],
    ['市长', null],
  ])('of %j is the head of %j', (office, body) => {
    expect(bodyOfOffice(office)).toBe(body);
  });
});
