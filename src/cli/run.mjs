// Runs a compiled command in this process: `node src/cli/run.mjs NAME [ARGUMENT…]`. All commands but
// `start` are built first. The scripts of package.json call it with `exec`: npm hands a signal to the
// shell that it starts, and a shell that waits for Node would end without handing it on.
// It is plain JavaScript because it runs before the build.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { runChild } from './run-child.mjs';

const folder = path.dirname(fileURLToPath(import.meta.url));
const [name = '', ...args] = process.argv.slice(2);
const command = path.resolve(folder, '../../dist/src/cli', `${name}.js`);

if (name !== 'start') {
  // In a process of its own, so that the memory of the compiler is free again.
  await runChild([path.join(folder, 'prepare.mjs'), ...(name === 'quickstart' ? ['--admin'] : [])]);
} else if (!existsSync(command)) {
  console.error('Start failed: the application is not built. Run "npm run build" first.');
  process.exit(1);
}
process.argv = [process.execPath, command, ...args];
await import(pathToFileURL(command).href);
