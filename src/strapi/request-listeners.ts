import type { RequestListener } from 'node:http';
import type { Core } from '@strapi/strapi';

/** The server's request listeners, which a listener of our own can replace. */
interface RequestListeners {
  /** Passes a request to Strapi: Koa with its middlewares and routes. */
  framework: RequestListener;
  /** Makes `listener` the only listener of the server. */
  replaceBy(listener: RequestListener): void;
  /** Gives the requests back to Strapi. */
  restore(): void;
}

/**
 * Gives access to the request listeners of Strapi's HTTP server, so that a response from memory can
 * skip Koa. Strapi passes one listener to `http.createServer` and adds no other later
 * (`@strapi/core/dist/services/server/http-server.js`). Call it in `bootstrap`.
 */
export function requestListeners(strapi: Core.Strapi): RequestListeners {
  const server = strapi.server.httpServer;
  const originals = server.listeners('request') as RequestListener[];
  let replacement: RequestListener | undefined;
  return {
    framework(request, response) {
      for (const listener of originals) listener(request, response);
    },
    replaceBy(listener) {
      replacement = listener;
      server.removeAllListeners('request').on('request', listener);
    },
    restore() {
      if (replacement !== undefined) server.removeListener('request', replacement);
      for (const listener of originals) server.on('request', listener);
    },
  };
}
