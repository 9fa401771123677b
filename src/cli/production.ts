// Commands run the production build. The import of Strapi sets NODE_ENV to "development"
// (@strapi/core/dist/configuration/index.js), so import this file before anything else.
process.env['NODE_ENV'] ??= 'production';
