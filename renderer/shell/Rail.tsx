import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useAwaiting } from '../annotations/review/use-awaiting.ts';
import { journeyStore, ROOMS, showRoom, type Room } from '../state/navigation.ts';
import { useStore } from '../state/store.ts';

/** The rooms of the house, at the left edge. */
export function Rail() {
  const { t } = useTranslation();
  const { room: present } = useStore(journeyStore).current;
  const waiting = useAwaiting();
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
      {room === 'annotations' && waiting > 0 ? (
        <small className="rail-count">
          <span className="visually-hidden">{t('annotations.awaiting', { count: waiting })}</span>
          <span aria-hidden="true">{waiting > 99 ? '99+' : waiting}</span>
        </small>
      ) : null}
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
