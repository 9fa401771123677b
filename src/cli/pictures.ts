import './production';
import { countPictureJobs, makeDuePictures, queueExistingPictures } from '../platform/media';
import { createApplication } from './application';

/**
 * `npm run pictures`: makes the variants that pictures lack. It may be interrupted and run again, and
 * instances may run meanwhile.
 *
 * @returns the exit code: 0 if every picture has its variants, else 1
 */
async function main(): Promise<number> {
  const strapi = await createApplication().load();
  const stopping = new AbortController();
  const stop = () => {
    stopping.abort();
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    const queued = await queueExistingPictures(strapi);
    process.stdout.write(`Queued ${String(queued)} pictures.\n`);
    let made = 0;
    await makeDuePictures(strapi, stopping.signal, (outcome) => {
      if (outcome !== 'made') return;
      made += 1;
      if (made % 100 === 0)
        process.stdout.write(`Made the variants of ${String(made)} pictures.\n`);
    });
    const { waiting, failed } = await countPictureJobs(strapi);
    process.stdout.write(
      `This process made the variants of ${String(made)} pictures; ${String(waiting)} wait, ${String(failed)} failed.\n`,
    );
    return waiting + failed === 0 ? 0 : 1;
  } finally {
    await strapi.destroy();
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
