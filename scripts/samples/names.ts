import type { Random } from './random.ts';

// Surnames and given names whose traditional form does not depend on the words around them.
const SURNAMES = Array.from(
  '陆王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沙曾彭吕苏卢蒋蔡贾丁魏薛潘杜戴夏汪田任姜方石姚谭邹熊金陶孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚',
);
const GIVEN_ONE = Array.from(
  '波晔巍敏亮鹏斌蓁珂磊静涛洋霞军杰勇艳强娟超萍峰燕华辉玲宁红刚旭颖倩楠凯琳昊琪蕾璐骁妍恺钧',
);
const GIVEN_FIRST = Array.from(
  '明建志晓海文立春雪思国永丽嘉宏一若少玉德庆亚慧树长景书子欣培凤新启雅光承瑞兆美泽家世月铁伯秋鸿尚清维素跃青金桂俊佳仁学宝恩希天振',
);
const GIVEN_SECOND = Array.from(
  '远华兰宏彤燕博新雷梅栋安娟禾伟鸣曦聪珍胜丰楠敏森青行恒墨怡元英民航琴耀志霖玲楷骏杰岩帆涵实飞勤源桢芬进平生昌林成义忠良贵旺全',
);

/** A name that no real person is meant by; two characters in about a third of cases. */
export function inventName(random: Random): string {
  return (
    random.pick(SURNAMES) +
    (random.chance(0.35) ? random.pick(GIVEN_ONE) : random.pick(GIVEN_FIRST) + random.pick(GIVEN_SECOND))
  );
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
