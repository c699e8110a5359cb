import { dossierStyles } from '../excerpt/dossier-styles.ts';
import { escapeHtml } from '../excerpt/escape.ts';
import type { ContinuityReport } from '../model/continuity.ts';
import type { Language } from '../model/language.ts';
import { CHECKS, continuityLabels } from './labels.ts';
import { listFindings } from './list-findings.ts';

const STYLES = `
body { font-size: 10.5pt; line-height: 17pt; text-align: left; }
section { margin-top: 16pt; }
h2 { font: 700 13pt/22pt "Gazette Heading", var(--sans); break-after: avoid; margin-bottom: 4pt; }
h2 small { font-size: 10pt; font-weight: 400; color: #555; }
table { width: 100%; border-collapse: collapse; }
th, td { border: 0.75pt solid #555; padding: 2pt 5pt; vertical-align: top; text-align: left; }
th { font: 600 10pt/16pt "Gazette Heading", var(--sans); background: #f6f3ec; }
td:first-child, th:first-child { width: 42%; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
`;

/** The continuity report of a day as one complete page of HTML for print; it loads nothing and runs nothing, and all text is escaped. */
export function renderContinuityHtml(report: ContinuityReport, day: string, language: Language): string {
  const words = continuityLabels(language);
  const findings = listFindings(report, language);
  const sections = CHECKS.flatMap((check) => {
    const own = findings.filter((finding) => finding.check === check);
    if (own.length === 0) return [];
    const rows = own.map(
      ({ subject, remark }) => `<tr><td>${escapeHtml(subject)}</td><td>${escapeHtml(remark)}</td></tr>`,
    );
    const head = `<tr><th>${words.columns.subject}</th><th>${words.columns.remark}</th></tr>`;
    return [
      `<section><h2>${words.checks[check]} <small>${own.length}</small></h2><table><thead>${head}</thead><tbody>${rows.join('\n')}</tbody></table></section>`,
    ];
  });
  const policy = "default-src 'none'; style-src 'unsafe-inline' app:; font-src app: data:";
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${words.title}</title>
<style>${dossierStyles(words.title)}${STYLES}</style>
</head>
<body>
<main>
<header class="head"><h1>${words.title}</h1><p>${escapeHtml(words.summary(report, day))}</p></header>
${sections.length === 0 ? `<p>${words.nothing}</p>` : sections.join('\n')}
</main>
</body>
</html>
`;
}
