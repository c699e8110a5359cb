import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { journeyStore, ROOMS, showRoom, type Room } from '../state/navigation.ts';
import { useStore } from '../state/store.ts';

/** The rooms of the house, at the left edge. */
export function Rail() {
  const { t } = useTranslation();
  const { room: present } = useStore(journeyStore).current;
  const door = (room: Room) => (
    <Button
      key={room}
      className={`rail-door${room === present ? ' is-on' : ''}${room === 'keeping' ? ' is-last' : ''}`}
      aria-current={room === present ? 'page' : false}
      onPress={() => {
        showRoom(room);
      }}
    >
      <b aria-hidden="true">{t(`marks.${room}`)}</b>
      <span>{t(`rooms.${room}`)}</span>
    </Button>
  );
  return (
    <nav className="rail" aria-label={t('rooms.label')}>
      <div className="seal" aria-hidden="true">
        {t('app.seal')}
      </div>
      {ROOMS.map(door)}
    </nav>
  );
}
