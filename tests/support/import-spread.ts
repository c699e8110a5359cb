import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LaunchedApp } from '#scripts/support/launch-app.ts';
import { createArchive, dismissReports, importFiles, openResult, search } from '#scripts/support/main-job.ts';

const STREETS = Array.from({ length: 16 }, (_, number) => `第${number + 1}街道办事处完成情况`);
const cells = (words: readonly string[], tag: 'th' | 'td'): string =>
  `<tr>${words.map((word) => `<${tag}>${word}</${tag}>`).join('')}</tr>`;
const rows = ['苗木栽植', '步道修整', '座椅更换'].map((item, row) =>
  cells([item, ...STREETS.map((_, column) => String((row + 1) * 100 + column))], 'td'),
);

const SPREAD = `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>云溪区人民政府公报2023年第7期</title></head><body>
<h1>云溪区人民政府公报2023年第7期</h1>
<h2>云溪区人民政府办公室关于修整口袋公园的通知</h2>
<p>云政办发〔2023〕41号</p>
<p>各街道办事处：</p>
<p>口袋公园就在居民门口，要先修整步道，再补种苗木，最后更换座椅。</p>
<p>各街道办事处每月核对一次进度，核对结果在社区公示栏张贴。</p>
<p>云溪区人民政府办公室</p>
<p>2023年7月3日</p>
<p>附件1：</p>
<p>各街道口袋公园修整任务表</p>
<table>${cells(['任务', ...STREETS], 'th')}${rows.join('')}</table>
<p>注：表中数量以月末核对为准。</p>
</body></html>`;

/** Imports and opens a notice with an attachment, a table far wider than the page, and a note under it. */
export async function openSpread(app: LaunchedApp): Promise<void> {
  const file = join(app.scratch, '云溪区人民政府公报2023年第7期.html');
  writeFileSync(file, SPREAD);
  await createArchive(app, { folder: join(app.scratch, '公园档案'), name: '公园档案' });
  await importFiles(app, [file]);
  await dismissReports(app);
  await search(app, '口袋公园');
  await openResult(app, 0);
}
