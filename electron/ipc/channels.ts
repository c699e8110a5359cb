/** Names of the channels between window and main process; the preload script has the same three. */
export const CALL_CHANNEL = 'gazette:call';
export const EVENT_CHANNEL = 'gazette:event';
export const DROP_CHANNEL = 'gazette:dropped';
