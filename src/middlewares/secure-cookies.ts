import type { Core } from '@strapi/strapi';

/**
 * Lets the panel set its cookie where PUBLIC_URL begins with https. The server itself speaks HTTP, so
 * a proxy has encrypted the request, whether or not it says so. Koa would refuse to send the cookie,
 * and every sign-in would be a 500. https://github.com/pillarjs/cookies#secure
 */
const middleware: Core.MiddlewareFactory = (_config, { strapi }) => {
  const isHttps = String(strapi.config.get('server.url')).startsWith('https://');
  return (ctx, next) => {
    if (isHttps) ctx.cookies.secure = true;
    return next();
  };
};

export default middleware;
