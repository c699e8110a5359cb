import { describe, expect, it } from 'vitest';
import { readFirstOrgan, readOrgans, readTitleOrgans } from '#core/bulletin/organ.ts';

describe('readOrgans', () => {
  it.each([
    ['云溪区人民政府', ['云溪区人民政府']],
    ['中共云溪区委 云溪区人民政府', ['中共云溪区委', '云溪区人民政府']],
    ['青川市住房和城乡建设局青川市水务局', ['青川市住房和城乡建设局', '青川市水务局']],
    ['国家税务总局青川市税务局', ['国家税务总局青川市税务局']],
    ['雲溪區人民政府辦公室', ['雲溪區人民政府辦公室']],
    ['中共中央 国务院', ['中共中央', '国务院']],
    ['中共中央国务院', ['中共中央', '国务院']],
    ['关于公园管理的通知', []],
    ['各街道办事处', []],
    ['我们走在大路上', []],
  ])('reads %j as %j', (text, organs) => {
    expect(readOrgans(text)).toEqual(organs);
  });
});

describe('readTitleOrgans', () => {
  it.each([
    ['云溪区人民政府关于公园管理的通知', ['云溪区人民政府']],
    ['云溪区教育局、云溪区财政局关于印发办法的通知', ['云溪区教育局', '云溪区财政局']],
    ['关于云溪区预算执行情况的报告', []],
    ['政府工作报告', []],
  ])('reads %j as %j', (title, organs) => {
    expect(readTitleOrgans(title)).toEqual(organs);
  });
});

describe('readFirstOrgan', () => {
  it.each([
    ['云溪县人民政府征收土地预公告', '云溪县人民政府'],
    ['青川市水务局停水检修公告', '青川市水务局'],
    ['青川市人民代表大会常务委员会补选代表公告', '青川市人民代表大会常务委员会'],
    ['关于云溪县人民政府换届的公告', null],
    ['公园开放公告', null],
  ])('finds in %j %j', (title, body) => {
    expect(readFirstOrgan(title)).toBe(body);
  });
});
