import type { Draft, DraftBlock } from '../draft.ts';
import { plainDate } from '../numerals.ts';
import { printedText, type Printed, type Sheet } from './style.ts';
import { escapeMarkup } from '../../support/escape-markup.ts';

function table(block: DraftBlock): string {
  const rows = (block.rows ?? []).map((row, index) => {
    const cell = index === 0 ? 'th' : 'td';
    return `<tr>${row.map((text) => `<${cell}>${escapeMarkup(text)}</${cell}>`).join('')}</tr>`;
  });
  return `<table border="1" cellspacing="0">\n${rows.join('\n')}\n</table>`;
}

function element(block: DraftBlock, sheet: Sheet): string {
  if (block.kind === 'table') return table(block);
  if (block.kind === 'title') {
    const lines = (block.lines ?? [block.text]).map((line) =>
      escapeMarkup(printedText({ ...block, text: line }, sheet.style)),
    );
    return `<h2 class="title">${lines.join('<br>')}</h2>`;
  }
  const text = escapeMarkup(printedText(block, sheet.style));
  if (block.kind === 'attachment-title') return `<h3>${text}</h3>`;
  if (block.kind === 'heading') return `<p><strong>\u3000\u3000${text}</strong></p>`;
  if (block.kind === 'signature' || block.kind === 'date-line')
    return `<p style="text-align:right">${text}&nbsp;&nbsp;</p>`;
  if (block.kind === 'document-number' || block.kind === 'subtitle' || block.kind === 'speaker')
    return `<p align="center">${text}</p>`;
  return block.kind === 'recipient' ? `<p>${text}</p>` : `<p>\u3000\u3000${text}</p>`;
}

function section(draft: Draft, sheet: Sheet): string {
  return `<div class="doc">\n${draft.blocks.map((block) => element(block, sheet)).join('\n')}\n</div>`;
}

const BEFORE = `<div class="top"><a href="/">首页</a> | <a href="/zwgk/">政务公开</a> | <a href="/gb/">政府公报</a></div>
<div class="path">当前位置：首页 &gt; 政务公开 &gt; 政府公报</div>
<div class="tools">【字号：<a href="#">大</a> <a href="#">中</a> <a href="#">小</a>】 <a href="javascript:window.print()">打印</a> <a href="#">收藏</a></div>`;
const AFTER = `<div class="share">分享到：<a href="#">微信</a> <a href="#">微博</a></div>
<div class="foot">主办：政府办公室\u3000网站标识码：0000000000\u3000<a href="#">网站地图</a> <a href="#">关于我们</a></div>
<script>var visits = 1 < 2 ? "目录" : "附件";</script>`;

/** Lines that the site prints around an issue, without spaces. */
export const SITE_LINES: ReadonlySet<string> = new Set(
  `${BEFORE}\n${AFTER}`
    .split('\n')
    .filter((line) => !line.startsWith('<script'))
    .map((line) =>
      line
        .replace(/<[^>]*>/gu, '')
        .replaceAll('&gt;', '>')
        .replace(/\s+/gu, ''),
    ),
);

/** A web page of an issue with the site's furniture around it. */
export function printHtml(sheet: Sheet, charset: string): Printed {
  let column = '';
  const body = sheet.drafts.map((draft) => {
    const heading = draft.column === column ? '' : `<h1 class="column">${draft.column}</h1>\n`;
    column = draft.column;
    return heading + section(draft, sheet);
  });
  const issue = `${sheet.bulletin}${sheet.year}年第${sheet.number}期`;
  const text = `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="${charset}">
<title>${issue}_${sheet.bulletin.replace('公报', '门户网站')}</title>
<style>.title { text-align: center } .tools { float: right }</style>
</head>
<body>
${BEFORE}
<h1>${issue}（总第${sheet.running}期）</h1>
<p class="date">发布日期：${plainDate(sheet.publishedOn)}</p>
${body.join('\n')}
${AFTER}
</body>
</html>
`;
  return { text, columnShown: new Set(sheet.drafts), showsPublication: true, showsContents: false };
}
