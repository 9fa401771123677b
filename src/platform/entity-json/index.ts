export { decode, type Entity, type OnDocument } from './decode';
export { shapeOf, type Populate, type Shape } from './shape';
export { postgresJson, selectEntity, sqliteJson, type JsonDialect } from './sql';
export { jsonValue, readEntities, runPrepared } from './prepared';
export type { PgClient } from '../../strapi';
