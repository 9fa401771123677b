import './production';
import { rebuildIndex } from '../features/search';
import { createApplication } from './application';

/** `npm run search:rebuild`: makes the index of search again, also beside running instances. */
async function main(): Promise<void> {
  const strapi = await createApplication().load();
  try {
    let total = 0;
    await rebuildIndex(strapi, (count) => {
      if (Math.floor(count / 1000) > Math.floor(total / 1000)) {
        process.stdout.write(`${String(count)} articles are indexed.\n`);
      }
      total = count;
    });
    process.stdout.write(
      `The index of search is made again; ${String(total)} articles by this process.\n`,
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
