import type { Core } from '@strapi/strapi';
import { serveUploads } from '../platform/media';

/** Serves stored files. Runs before the session middleware, because every response is public. */
const middleware: Core.MiddlewareFactory = (_config, { strapi }) => serveUploads(strapi);

export default middleware;
