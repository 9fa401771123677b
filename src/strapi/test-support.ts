import { readFileSync } from 'node:fs';
import path from 'node:path';

const fileOf = (file: string) => path.resolve(__dirname, '../../node_modules', file);

/** The text of an installed file. Packages do not export their `dist`, so it is found by its path. */
export const sourceOf = (file: string): string => readFileSync(fileOf(file), 'utf8');

/** The value that an installed CommonJS file exports. */
export const exportsOf = (file: string): unknown => jest.requireActual(fileOf(file));
