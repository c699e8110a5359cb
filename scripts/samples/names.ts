import type { Random } from './random.ts';

// Surnames and given names whose traditional form does not depend on the words around them.
const SURNAMES = Array.from(
  '陆王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沙曾彭吕苏卢蒋蔡贾丁魏薛潘杜戴夏汪田任姜方石姚谭邹熊金陶孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚',
);
const GIVEN_ONE = Array.from(
  '波晔巍敏亮鹏斌蓁珂磊静涛洋霞军杰勇艳强娟超萍峰燕华辉玲宁红刚旭颖倩楠凯琳昊琪蕾璐骁妍恺钧',
);
const GIVEN_TWO = [
  '明远',
  '建华',
  '秀兰',
  '志宏',
  '晓彤',
  '海燕',
  '文博',
  '立新',
  '春雷',
  '雪梅',
  '思远',
  '国栋',
  '永安',
  '丽娟',
  '嘉禾',
  '宏伟',
  '一鸣',
  '若曦',
  '少聪',
  '玉珍',
  '德胜',
  '庆丰',
  '亚楠',
  '慧敏',
  '树森',
  '长青',
  '景行',
  '书恒',
  '子墨',
  '欣怡',
  '培元',
  '凤英',
  '新民',
  '启航',
  '雅琴',
  '光耀',
  '承志',
  '瑞霖',
  '兆丰',
  '美玲',
  '泽楷',
  '家骏',
  '世杰',
  '月华',
  '铁岩',
  '云帆',
  '伯涵',
  '秋实',
  '鸿飞',
  '尚勤',
  '清源',
  '维桢',
  '素芬',
  '跃进',
] as const;

/** A name that no real person is meant by; two characters in about a third of cases. */
export function inventName(random: Random): string {
  return random.pick(SURNAMES) + (random.chance(0.35) ? random.pick(GIVEN_ONE) : random.pick(GIVEN_TWO));
}

/** `count` different names. */
export function inventNames(random: Random, count: number): string[] {
  const names = new Set<string>();
  while (names.size < count) names.add(inventName(random));
  return [...names];
}

/** The name as printers set it in lists: two characters spread over the width of three. */
export function padName(name: string, space = ' '): string {
  return name.length === 2 ? `${name.charAt(0)}${space}${name.charAt(1)}` : name;
}
