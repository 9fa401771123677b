export { registerHome } from './routes';
