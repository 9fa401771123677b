import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingMessage } from 'node:http';

const requests = new AsyncLocalStorage<IncomingMessage>();

/** Runs a function on behalf of a client's request. Lines that it logs have the id of the request. */
export const onBehalfOf = <T>(request: IncomingMessage, run: () => T): T =>
  requests.run(request, run);

/** The client's request on whose behalf the code runs; `null` for work of the process itself. */
export const currentRequest = (): IncomingMessage | null => requests.getStore() ?? null;
