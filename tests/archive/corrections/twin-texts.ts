import { BULLETIN } from '#tests/core/correction/bulletin.ts';

const measures = (name: string) => `云溪${name}保护办法

第一条 为保护云溪${name}，制定本办法。

第二条 湖区禁止倾倒垃圾。

第三条 违者处以罚款。

`;

/** The bulletin with two attached texts of the same layout and, but for their names, the same words. */
export const TWINS =
  BULLETIN.slice(0, BULLETIN.indexOf('云溪湖保护办法\n\n第一条')) +
  measures('湖') +
  measures('河') +
  BULLETIN.slice(BULLETIN.indexOf('区政府文件 云溪区人民政府公报（2024年第2期） 6'));

/** Where the first and the second of them begin. */
export const LAKE_MEASURES = TWINS.indexOf('云溪湖保护办法\n\n第一条');
export const RIVER_MEASURES = TWINS.indexOf('云溪河保护办法\n\n第一条');
