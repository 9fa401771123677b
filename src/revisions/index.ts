export { keepRevisions } from './keep';
export { registerRevisions } from './routes';
