export { apiDescription, describeApi, prepareApiDescription } from './description';
export { registerReadingPage } from './page/routes';
