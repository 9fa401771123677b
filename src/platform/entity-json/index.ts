export { decode, type Entity, type OnDocument } from './decode';
export { shapeOf, type Populate, type Shape } from './shape';
export { jsonDialect, postgresJson, selectEntity, sqliteJson, type JsonDialect } from './sql';
export { readEntities, runPrepared } from './prepared';
export { jsonValue } from '../database';
export type { PgClient } from '../../strapi';
