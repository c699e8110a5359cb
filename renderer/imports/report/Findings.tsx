import type { TFunction } from 'i18next';

/** Something that was found wrong, and the files that it concerns. */
export type Finding = { name: string; files: string[] };

/** The originals that are not as they were kept. */
export function listLosses(originals: { missing: string[]; changed: string[] }, t: TFunction): Finding[] {
  return [
    { name: t('jobs.originalsChanged'), files: originals.changed },
    { name: t('jobs.originalsMissing'), files: originals.missing },
  ];
}

/** What was found wrong, with the files it concerns; nothing where nothing was. */
export function Findings({ findings }: { findings: Finding[] }) {
  const found = findings.filter(({ files }) => files.length > 0);
  if (found.length === 0) return null;
  return (
    <ul className="job-files">
      {found.map(({ name, files }) => (
        <li key={name} className="is-bad">
          <b>{name}</b>
          <span>{files.filter((file) => file !== '').join('\n')}</span>
        </li>
      ))}
    </ul>
  );
}
