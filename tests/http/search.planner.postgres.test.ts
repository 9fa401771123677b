import { resolve } from 'node:path';
import { useApplication } from '../support/app/application';

const app = useApplication();

/** The compiled module, as the application itself loads it. */
const matches = () =>
  testHost.require(
    resolve(__dirname, '../../dist/src/features/search/finding/matches'),
  ) as typeof import('../../src/features/search/finding/matches');

const isScanAllowed = async (): Promise<string | undefined> =>
  await app.strapi.db.transaction(async ({ trx }: { trx: typeof app.strapi.db.connection }) => {
    const { rows } = await trx.raw<{ rows: { enable_seqscan: string }[] }>('show enable_seqscan');
    return rows[0]?.enable_seqscan;
  });

test('searches leave the planner of their transaction as it was, once the last is done', async () => {
  const { withTokenIndex } = matches();
  const seen = await app.strapi.db.transaction(async () => {
    let end = (): void => undefined;
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const long = withTokenIndex(app.strapi, async () => {
      await ended;
      return isScanAllowed();
    });
    const short = await withTokenIndex(app.strapi, isScanAllowed);
    const between = await isScanAllowed();
    end();
    return { short, between, long: await long, after: await isScanAllowed() };
  });

  expect(seen).toEqual({ short: 'off', between: 'off', long: 'off', after: 'on' });
});
