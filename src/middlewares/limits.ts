import type { Core } from '@strapi/strapi';
import { limitRequests } from '../platform/limits';

/**
 * Refuses the requests of a client that sends too many. Runs inside `strapi::errors` and
 * `strapi::cors`, so that a page can read the refusal, and before the body is read.
 */
const middleware: Core.MiddlewareFactory = (_config, { strapi }) => limitRequests(strapi);

export default middleware;
