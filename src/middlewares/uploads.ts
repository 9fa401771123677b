import type { Core } from '@strapi/strapi';
import { serveUploads } from '../platform/media';

/** Serves stored files. Stands before the session, because every answer is public. */
const middleware: Core.MiddlewareFactory = (_config, { strapi }) => serveUploads(strapi);

export default middleware;
