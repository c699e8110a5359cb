import { useTranslation } from 'react-i18next';
import { useOperation } from '../bridge/use-operation.ts';
import { journeyStore, type Location } from '../state/navigation.ts';
import { useStore } from '../state/store.ts';
import { dropTab, showTab, tabsStore } from '../state/tabs.ts';

const MIDDLE = 1;

/** The tabs, where there are several. */
export function TabStrip() {
  const { t } = useTranslation();
  const { open, active } = useStore(tabsStore);
  const { current } = useStore(journeyStore);
  if (open.length === 1) return null;
  return (
    <nav className="tab-strip" aria-label={t('top.tabs')}>
      {open.map((journey, number) => (
        // Tabs have no state of their own: their number is all there is to them.
        <TabView
          key={number}
          location={number === active ? current : journey.current}
          isActive={number === active}
          onShow={() => {
            showTab(number);
          }}
          onClose={() => {
            dropTab(number);
          }}
        />
      ))}
    </nav>
  );
}

function TabView(props: { location: Location; isActive: boolean; onShow: () => void; onClose: () => void }) {
  const { t } = useTranslation();
  const { location, isActive, onShow, onClose } = props;
  const { place, room } = location;
  const document = useOperation(
    'documents.get',
    place === null ? null : { documentId: place.documentId },
  ).data;
  const title = document === undefined ? t(`rooms.${room}`) : document.title || t('reader.untitled');
  return (
    <div
      className={`held-tab${isActive ? ' is-on' : ''}`}
      onAuxClick={(event) => {
        if (event.button === MIDDLE) onClose();
      }}
    >
      <button
        type="button"
        className="held-name"
        title={title}
        aria-current={isActive ? 'page' : undefined}
        onClick={onShow}
      >
        {title}
      </button>
      <button
        type="button"
        className="held-close"
        aria-label={t('top.closeTab', { title })}
        onClick={onClose}
      >
        ×
      </button>
    </div>
  );
}
