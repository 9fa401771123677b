export { keepRevisions, revisionSteps } from './keep';
export { registerRevisions } from './routes';
