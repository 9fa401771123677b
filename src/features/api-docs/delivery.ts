/** The declaration of the API's description to delivery: its route takes no parameters. */
export const apiDocsDelivery = {
  parameters: { 'openapi.json': [] },
  rootRoutes: [],
  streamedRoutes: [],
  laggingTables: [],
};
