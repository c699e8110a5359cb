import { quoteCss } from './escape.ts';

/**
 * Styles of a dossier after GB/T 9704—2012: A4 with the margins of clause 5.2.1 (37 mm above, 28 mm at the binding, type area
 * 156 mm × 225 mm), text in 3号 (16 pt) 仿宋 on 22 lines a page, title in 2号 (22 pt) 小标宋, headings in 黑体. The local faces
 * claim every weight, so that no browser fattens them; where a machine has none of them the shipped fonts stand in.
 * Page numbers and the running head are CSS margin boxes (Chrome 131 and later; see render-page-furniture.ts).
 */
export function dossierStyles(runningHead: string): string {
  return `
@font-face { font-family: "Gazette Title"; font-weight: 100 900; src: local("FZXiaoBiaoSong-B05S"), local("FZXBSJW--GB1-0"), local("方正小标宋简体"), local("方正小标宋_GBK"); }
@font-face { font-family: "Gazette Body"; font-weight: 100 900; src: local("FangSong_GB2312"), local("仿宋_GB2312"), local("FangSong"), local("仿宋"), local("STFangsong"), local("FZFangSong-Z02S"); }
@font-face { font-family: "Gazette Heading"; font-weight: 100 900; src: local("SimHei"), local("黑体"), local("STHeiti"), local("FZHei-B01S"); }
@font-face { font-family: "Gazette Note"; font-weight: 100 900; src: local("KaiTi_GB2312"), local("楷体_GB2312"), local("KaiTi"), local("楷体"), local("STKaiti"); }
:root {
  --serif: "Noto Serif SC Variable", "Noto Serif SC", "Noto Serif CJK SC", "Source Han Serif SC", "SimSun", serif;
  --sans: "Noto Sans SC Variable", "Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif;
}
@page {
  size: A4;
  margin: 37mm 26mm 35mm 28mm;
  @top-center { content: ${quoteCss(runningHead)}; font: 9pt "Gazette Body", "Noto Serif SC Variable", "Noto Serif SC", "Noto Serif CJK SC", serif; color: #555; vertical-align: bottom; padding-bottom: 6mm; }
  @bottom-center { content: counter(page) " / " counter(pages); font: 10.5pt "Noto Serif SC Variable", "Noto Serif SC", "Noto Serif CJK SC", serif; color: #222; vertical-align: top; padding-top: 7mm; }
}
@page :first { @top-center { content: none; } }
* { box-sizing: border-box; }
html { background: #fff; color: #111; }
body { margin: 0; font: 400 16pt/28pt "Gazette Body", var(--serif); text-align: justify; line-break: strict; overflow-wrap: anywhere; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
h1, h2, p, table, ol, ul { margin: 0; padding: 0; font-size: inherit; font-weight: inherit; }
.head { text-align: center; padding-bottom: 12pt; margin-bottom: 16pt; border-bottom: 1.5pt solid #b5271f; }
.head h1 { font: 700 22pt/33pt "Gazette Title", var(--serif); text-wrap: balance; }
.head p { font-size: 12pt; line-height: 20pt; color: #555; margin-top: 8pt; }
.contents { margin-bottom: 20pt; break-after: page; }
.contents h2 { font: 700 16pt/28pt "Gazette Heading", var(--sans); text-align: center; margin-bottom: 6pt; }
.contents li { list-style: none; display: flex; gap: 6pt; font-size: 14pt; line-height: 24pt; margin-bottom: 4pt; text-align: left; break-inside: avoid; }
.contents span { flex: 0 0 auto; min-width: 2.2em; white-space: nowrap; }
.contents a { color: inherit; text-decoration: none; }
.contents small { display: block; font-size: 10.5pt; line-height: 16pt; color: #555; }
.entry { margin-top: 20pt; }
.entry.continues { margin-top: 14pt; padding-top: 14pt; border-top: 0.5pt dashed #aaa; }
.entry h2 { font: 700 16pt/26pt "Gazette Heading", var(--sans); text-align: left; break-after: avoid; }
.place { font-size: 12pt; line-height: 20pt; color: #555; margin: 2pt 0 8pt; text-align: left; break-after: avoid; }
.passage p { text-indent: 2em; orphans: 2; widows: 2; white-space: pre-wrap; }
.passage .heading, .passage .attachment-title { font-family: "Gazette Heading", var(--sans); font-weight: 600; break-after: avoid; }
.passage .title, .passage .subtitle, .passage .speaker, .passage .document-number { text-indent: 0; text-align: center; break-after: avoid; }
.passage .recipient, .passage .attachment-title, .passage .note { text-indent: 0; }
.passage .signature, .passage .date-line { text-indent: 0; text-align: right; padding-right: 4em; break-before: avoid; }
.passage.quoted { border-left: 2.5pt solid #b5271f; padding-left: 10pt; }
.passage.orphan { border-left-style: dashed; border-left-color: #999; }
.passage table { width: 100%; border-collapse: collapse; font-size: 12pt; line-height: 18pt; margin: 6pt 0; text-align: left; }
.passage td { border: 0.75pt solid #333; padding: 2pt 5pt; vertical-align: middle; white-space: pre-wrap; }
.passage th { border: 0.75pt solid #333; padding: 2pt 5pt; font: 600 12pt/18pt "Gazette Heading", var(--sans); text-align: center; }
.passage thead { display: table-header-group; }
.passage tr { break-inside: avoid; }
.warning { font-size: 12pt; line-height: 20pt; color: #8a1d16; break-after: avoid; }
.remark { font: 400 14pt/24pt "Gazette Note", var(--serif); margin-top: 8pt; padding: 5pt 10pt; background: #f6f3ec; white-space: pre-wrap; orphans: 2; widows: 2; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
.remark b, .tags b, .source b { font: 600 0.9em/1 "Gazette Heading", var(--sans); }
.tags, .source { font-size: 12pt; line-height: 20pt; margin-top: 5pt; color: #333; text-align: left; break-before: avoid; }
.source { break-inside: avoid; }
@media screen {
  html { background: #d9d5ca; }
  body { width: 210mm; min-height: 297mm; margin: 8mm auto; padding: 37mm 26mm 35mm 28mm; background: #fff; box-shadow: 0 1mm 4mm rgb(0 0 0 / 25%); }
  .contents { padding-bottom: 12pt; border-bottom: 0.5pt solid #ccc; }
}
@media screen and (max-width: 215mm) { body { width: auto; margin: 0; padding: 12mm 8mm; } }
`;
}
