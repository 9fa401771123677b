export { apiDescription, describeApi, prepareApiDescription } from './description';
export { registerDocsPage } from './page/routes';
export { clientFiles } from './client';
export { apiDocsDelivery } from './delivery';
