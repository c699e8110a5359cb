import { useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ArchiveStatus } from '#core/model/archive-status.ts';
import type { Settings } from '#core/contract/shell-operations.ts';
import { AnnotationsRoom } from './annotations/AnnotationsRoom.tsx';
import { ExportSheet } from './annotations/exchange/ExportSheet.tsx';
import { ImportSheet } from './annotations/exchange/ImportSheet.tsx';
import { Bench } from './correction/Bench.tsx';
import { BulkSheet } from './correction/BulkSheet.tsx';
import { benchStore } from './correction/state/bench.ts';
import { useOperation } from './bridge/use-operation.ts';
import { DossierRoom } from './dossier/DossierRoom.tsx';
import { speak } from './i18n/i18n.ts';
import { JobsPanel } from './imports/JobsPanel.tsx';
import { KeepingRoom } from './keeping/KeepingRoom.tsx';
import { ColorSheet } from './notes/ColorSheet.tsx';
import { PointBar } from './notes/PointBar.tsx';
import { ErrorState, LoadingState } from './parts/States.tsx';
import { CompareSheet } from './reader/compare/CompareSheet.tsx';
import { RegistersRoom } from './registers/RegistersRoom.tsx';
import { ProofSheet } from './search/proof/ProofSheet.tsx';
import { SearchRoom } from './search/SearchRoom.tsx';
import { SimilarSheet } from './search/similar/SimilarSheet.tsx';
import { ShelfRoom } from './shelf/ShelfRoom.tsx';
import { DropVeil } from './shell/DropVeil.tsx';
import { HelpSheet } from './shell/HelpSheet.tsx';
import { NewArchiveSheet } from './shell/NewArchiveSheet.tsx';
import { NoticeBanner } from './shell/NoticeBanner.tsx';
import { Rail } from './shell/Rail.tsx';
import { SettingsSheet } from './shell/SettingsSheet.tsx';
import { TabStrip } from './shell/TabStrip.tsx';
import { StatusBar } from './shell/StatusBar.tsx';
import { Toasts } from './shell/Toasts.tsx';
import { TopBar } from './shell/TopBar.tsx';
import { useWindowEvents } from './shell/use-window-events.ts';
import { useWindowKeys } from './shell/use-window-keys.ts';
import { useWindowMouse } from './shell/use-window-mouse.ts';
import { StartView } from './start/StartView.tsx';
import { journeyStore } from './state/navigation.ts';
import { forgetArchive } from './state/forget-archive.ts';
import { keepReading } from './state/keep-reading.ts';
import { pureStore } from './state/reading.ts';
import { sheetStore } from './state/sheets.ts';
import { useSelected, useStore } from './state/store.ts';
import { reportFailure } from './state/toasts.ts';

/** The window: the beginning, or the rooms of the open archive. */
export function App() {
  const settings = useOperation('shell.settings', {});
  const status = useOperation('archive.status', {});
  const archiveId = status.data?.id ?? null;
  const language = settings.data?.language;
  useWindowEvents(archiveId !== null);
  useWindowKeys();
  useWindowMouse();
  useEffect(() => {
    if (language !== undefined) speak(language).catch(reportFailure);
  }, [language]);
  useEffect(() => {
    const endKeeping = archiveId === null ? null : keepReading(archiveId);
    return () => {
      endKeeping?.();
      forgetArchive();
    };
  }, [archiveId]);
  // What was read before stays on the screen where reading it again fails: the banner tells why, and what to do.
  if (settings.isLoadingError || status.isLoadingError)
    return (
      <ErrorState
        error={settings.error ?? status.error}
        onRetry={() => void Promise.all([settings.refetch(), status.refetch()])}
      />
    );
  if (settings.isPending || status.isPending) return <LoadingState />;
  return (
    <I18nProvider locale={settings.data.language}>
      {status.data === null ? (
        <StartView settings={settings.data} />
      ) : (
        <>
          <House status={status.data} />
          <Bench status={status.data} />
        </>
      )}
      <div className="corner">
        <NoticeBanner />
        <JobsPanel />
        <Toasts />
      </div>
      <Sheets settings={settings.data} />
      <DropVeil />
    </I18nProvider>
  );
}

function House({ status }: { status: ArchiveStatus }) {
  const isCovered = useSelected(benchStore, ({ batchId, desk }) => batchId !== null || desk !== null);
  const isPure = useStore(pureStore);
  return (
    <div className={`house${isPure ? ' is-pure' : ''}`} inert={isCovered}>
      <Rail />
      <TopBar readOnly={status.readOnly} />
      <TabStrip />
      <main className="body">
        <RoomView status={status} />
      </main>
      <PointBar />
      <StatusBar status={status} />
    </div>
  );
}

function RoomView({ status }: { status: ArchiveStatus }) {
  const { t } = useTranslation();
  const { room } = useStore(journeyStore).current;
  const name = <h1 className="visually-hidden">{t(`rooms.${room}`)}</h1>;
  switch (room) {
    case 'shelf':
      return (
        <>
          {name}
          <ShelfRoom />
        </>
      );
    case 'search':
      return (
        <>
          {name}
          <SearchRoom />
        </>
      );
    case 'annotations':
      return <AnnotationsRoom isReadOnly={status.readOnly} />;
    case 'registers':
      return (
        <>
          {name}
          <RegistersRoom />
        </>
      );
    case 'dossier':
      return <DossierRoom />;
    case 'keeping':
      return <KeepingRoom status={status} />;
  }
}

function Sheets({ settings }: { settings: Settings }) {
  const sheet = useStore(sheetStore);
  const onOpenChange = (isOpen: boolean): void => {
    if (!isOpen) sheetStore.set(null);
  };
  return (
    <>
      <HelpSheet isOpen={sheet === 'help'} onOpenChange={onOpenChange} />
      <NewArchiveSheet isOpen={sheet === 'new-archive'} onOpenChange={onOpenChange} />
      {sheet === 'set-facts' ? <BulkSheet /> : null}
      {sheet === 'export-annotations' ? <ExportSheet /> : null}
      {sheet === 'import-annotations' ? <ImportSheet /> : null}
      {sheet === 'color-meanings' ? <ColorSheet /> : null}
      {sheet === 'proof' ? <ProofSheet /> : null}
      {sheet === 'similar' ? <SimilarSheet /> : null}
      {sheet === 'compare' ? <CompareSheet /> : null}
      {sheet === 'settings' ? <SettingsSheet settings={settings} isOpen onOpenChange={onOpenChange} /> : null}
    </>
  );
}
