export { recordRevisions, revisionSteps } from './keep';
export { registerRevisions } from './routes';
