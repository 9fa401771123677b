export { apiDescription, prepareApiDescription } from './description';
export { describeApi } from './document';
export { registerDocsPage } from './page/routes';
export { clientFiles } from './client';
export { apiDocsDelivery } from './delivery';
