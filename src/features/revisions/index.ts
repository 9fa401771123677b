export { recordRevisions, revisionSteps } from './record';
export { registerRevisions } from './routes';
