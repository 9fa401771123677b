// Commands run the production build. Strapi's configuration sets NODE_ENV to "development" as soon
// as it is imported, so this must be imported before anything else.
process.env['NODE_ENV'] ??= 'production';
