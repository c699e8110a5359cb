import { expect, test } from 'vitest';
import { gluedTitleEnd } from '#core/bulletin/glued-title.ts';

test.each([
  ['the body begins again', '云溪县人民政府关于春耕的指令', '云溪县人民政府已经批准春耕计划。'],
  ['recipients stand behind', '关于公园开放的通知', '各镇人民政府，县政府各部门：公园开放。'],
  ['recipients stand behind white space', '关于公园开放的通知', ' 各镇人民政府，县政府各部门： 公园开放。'],
  ['the grounds begin', '公园评比项目初审情况的公示', '根据《云溪县公园办法》规定，现予公示。'],
  ['a sentence speaks of a notice', '', '近日县政府发出关于公园的通知根据《云溪县公园办法》。'],
  [
    'a sentence says who published a notice',
    '',
    '云溪县政府印发的加强公园管理的通知根据《云溪县公园办法》作了规定。',
  ],
  ['a sentence goes on with 根据', '', '市民对上月提出的开放公园的公告根据需要答复的，由公园局办理。'],
  ['nothing tells', '', '关于公园的通知如下所述。'],
  ['what is quoted is no title', '', '《关于公园的通知各镇人民政府：》已经印发。'],
])('%s', (_name, title, rest) => {
  expect(gluedTitleEnd(title + rest)).toBe(title.length);
});
