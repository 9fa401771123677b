export { recordRevisions, revisionBelongings, revisionSteps } from './record';
export { registerRevisions } from './routes';
