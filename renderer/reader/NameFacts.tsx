import { useTranslation } from 'react-i18next';
import type { Document } from '#core/model/document.ts';
import { showPage } from '../state/navigation.ts';

/** Who issued a document and who spoke it; each name opens its page in the registers. */
export function NameFacts({ document }: { document: Document }) {
  const { t } = useTranslation();
  const speaker = document.speaker === null ? null : personOf(document.speaker);
  const names = [
    ...document.issuers.map((name) => ({ name, to: { at: 'body', name } as const })),
    ...(speaker === null ? [] : [{ name: speaker, to: { at: 'person', name: speaker } as const }]),
  ];
  if (names.length === 0) return null;
  return (
    <span className="page-names">
      {names.map(({ name, to }) => (
        <button
          key={`${to.at} ${name}`}
          type="button"
          className="name-link"
          title={t('registers.openPage', { name })}
          onClick={() => {
            showPage(to);
          }}
        >
          {name}
        </button>
      ))}
    </span>
  );
}

/** The name in a speaker line: 刘敬涛 of 槐荫区区长 刘敬涛. */
function personOf(speaker: string): string {
  return speaker.trim().split(/\s+/u).at(-1) ?? speaker;
}
