import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Document } from '#core/model/document.ts';
import type { DocumentLine } from '#core/model/recognition.ts';
import { correctLine } from './correct-line.ts';
import { LinePicture } from './LinePicture.tsx';
import type { Check } from './use-check.ts';

/** The bar of checking: a line as it is printed, its text to be corrected, and the walk through the lines that need a look. */
export function CheckBar({ check, document }: { check: Check; document: Document }) {
  const { t } = useTranslation();
  const { lines, looked } = check;
  const line = lines[looked ?? 0];
  return (
    <section
      className="check-bar"
      aria-label={t('recognition.checkLabel')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') check.close();
      }}
    >
      <header>
        <b>{t('recognition.check')}</b>
        <span role="status">
          {line === undefined
            ? t('recognition.nothingUnsure')
            : t('recognition.place', { current: (looked ?? 0) + 1, total: lines.length, page: line.page })}
        </span>
        <span className="grow" />
        {([-1, 1] as const).map((by) => (
          <Button
            key={by}
            className="bar-button is-icon"
            aria-label={t(by === 1 ? 'recognition.next' : 'recognition.previous')}
            isDisabled={lines.length < 2}
            onPress={() => {
              check.step(by);
            }}
          >
            {by === 1 ? '↓' : '↑'}
          </Button>
        ))}
        <Button className="bar-button is-icon" aria-label={t('recognition.close')} onPress={check.close}>
          ×
        </Button>
      </header>
      {line === undefined ? null : (
        <LineForm key={`${line.range.start} ${document.text.length}`} line={line} document={document} />
      )}
    </section>
  );
}

function LineForm({ line, document }: { line: DocumentLine; document: Document }) {
  const { t } = useTranslation();
  const before = document.text.slice(line.range.start, line.range.end);
  const [wording, setWording] = useState(before);
  const [isBusy, setBusy] = useState(false);
  const isChanged = wording.trim() !== '' && wording !== before;
  const save = async (): Promise<void> => {
    if (!isChanged || isBusy) return;
    setBusy(true);
    await correctLine(document, line.range, wording);
    setBusy(false);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <LinePicture issueId={document.issueId} line={line} />
      <div className="check-words">
        <input
          lang="zh-CN"
          value={wording}
          aria-label={t('recognition.lineText', { page: line.page })}
          maxLength={500}
          spellCheck={false}
          autoFocus
          onChange={(event) => {
            setWording(event.target.value);
          }}
        />
        <Button className="button is-primary" type="submit" isDisabled={!isChanged || isBusy}>
          {t('recognition.save')}
        </Button>
      </div>
    </form>
  );
}
