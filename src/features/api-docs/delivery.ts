import { SHAPES } from './shapes';

/** The declaration of the API's descriptions to delivery: their routes take no parameters. */
export const apiDocsDelivery = {
  parameters: { 'openapi.json': [], 'client.ts': [], 'schema.graphql': [] },
  rootRoutes: [],
  aliases: SHAPES,
  streamedRoutes: [],
  laggingTables: [],
};
