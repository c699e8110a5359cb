import { useTranslation } from 'react-i18next';
import type { FileRow } from './file-rows.ts';

/** Ticks all files that are shown and can be imported, or none of them; half-way where some are ticked. */
export function TickShown(props: {
  shown: readonly FileRow[];
  unticked: ReadonlySet<string>;
  onTick: (unticked: ReadonlySet<string>) => void;
}) {
  const { t } = useTranslation();
  const files = props.shown.filter(({ state }) => state === 'fresh').map(({ file }) => file);
  const left = files.filter((file) => props.unticked.has(file));
  const isAll = left.length === 0;
  if (files.length === 0) return null;
  return (
    <label className="check-line tick-shown">
      <input
        ref={(box) => {
          if (box !== null) box.indeterminate = !isAll && left.length < files.length;
        }}
        type="checkbox"
        checked={isAll}
        onChange={() => {
          const next = new Set(props.unticked);
          for (const file of files)
            if (isAll) next.add(file);
            else next.delete(file);
          props.onTick(next);
        }}
      />
      {t('preview.tickShown')}
    </label>
  );
}
