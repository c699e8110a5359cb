import type { Answer, OperationName, RequestOf, ResponseOf } from './contract.ts';
import type { EventName, EventOf } from './events.ts';

/** All that the window can reach, as `window.gazette`. */
export type Bridge = {
  call<Name extends OperationName>(
    operation: Name,
    request: RequestOf<Name>,
  ): Promise<Answer<ResponseOf<Name>>>;
  /** Returns the function that ends the subscription. */
  subscribe<Name extends EventName>(event: Name, listener: (payload: EventOf<Name>) => void): () => void;
};
