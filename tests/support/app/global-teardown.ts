import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import './global-setup';

export default async function globalTeardown(): Promise<void> {
  await globalThis.postgresServer?.stop();
  if (globalThis.startedSqlite !== undefined) {
    await rm(dirname(globalThis.startedSqlite), { recursive: true, force: true });
  }
}
