import './production';
import { rebuildIndex } from '../features/search';
import { createApplication } from './application';

/** `npm run search:rebuild`: rebuilds the search index. Instances may run meanwhile. */
async function main(): Promise<void> {
  const strapi = await createApplication().load();
  try {
    let total = 0;
    await rebuildIndex(strapi, (count) => {
      if (Math.floor(count / 1000) > Math.floor(total / 1000)) {
        process.stdout.write(`Indexed ${String(count)} articles.\n`);
      }
      total = count;
    });
    process.stdout.write(
      `Rebuilt the search index; this process indexed ${String(total)} articles.\n`,
    );
  } finally {
    await strapi.destroy();
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
