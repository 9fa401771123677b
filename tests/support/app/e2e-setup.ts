import startDatabases from './global-setup';
import { prepareBuild } from './prepare-build';

/** Builds the admin panel too, and does what the other tests of the running application need. */
export default async function globalSetup(): Promise<void> {
  prepareBuild({ admin: true });
  await startDatabases();
}
