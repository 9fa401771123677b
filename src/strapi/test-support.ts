import { readFileSync } from 'node:fs';
import path from 'node:path';

const MODULES = path.resolve(__dirname, '../../node_modules');

/** Path of a file of an installed package, including those that its `exports` do not name. */
export const installed = (file: string): string => path.join(MODULES, file);

/** Source text of a file of an installed package. */
export const installedSource = (file: string): string => readFileSync(installed(file), 'utf8');
