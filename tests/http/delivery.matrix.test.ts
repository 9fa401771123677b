import { isDeepStrictEqual } from 'node:util';
import { useApplication } from '../support/app/application';
import { PAST_DELIVERY as PAST, rawOf, statusOf } from '../support/app/delivery';
import { changeSite } from '../support/actors/discussing';
import { writesInCode } from '../support/actors/freshness/in-code';
import { writesInThePanel } from '../support/actors/freshness/in-the-panel';
import { writesOfMediaAndSettings } from '../support/actors/freshness/of-media-and-settings';
import { writesOverTheApis } from '../support/actors/freshness/over-the-apis';
import { seedOf, TEST_TIMES } from '../support/fixtures/random';
import { createLinkedArticle, removeFile, routesOf } from '../support/fixtures/linked-article';

const app = useApplication();
const raw = rawOf(app);

const ALL_WRITES = [
  ...writesInThePanel(app),
  ...writesOverTheApis(app),
  ...writesInCode(app),
  ...writesOfMediaAndSettings(app),
];

/** Every write on SQLite; on PostgreSQL a third of them by `SEED`, and every one with `TEST_TIMES=3`. */
const SEED = seedOf(Math.floor(Date.now() / 86_400_000));
const WRITES =
  testHost.database === 'sqlite' || TEST_TIMES >= 3
    ? ALL_WRITES
    : ALL_WRITES.filter((_, index) => index % 3 === SEED % 3);

/** Apollo wants to be told that a request with a cookie is meant. */
const PAST_DELIVERY = { ...PAST, 'Apollo-Require-Preflight': 'true' };

beforeAll(() => changeSite(app, { commentsEnabled: true }));

const bodies = async (routes: readonly string[], headers: Record<string, string> = {}) => {
  const answers = routes.map(async (route) => {
    const { status, headers: received, text } = await raw(route, { headers });
    // What a redirect leads to, for its target may be written in more than one way.
    const body = status === 301 ? await raw(received.location ?? '', { headers }) : { text };
    return [route, { status, body: JSON.parse(body.text) as unknown }] as const;
  });
  return new Map<string, unknown>(await Promise.all(answers));
};

test.each(WRITES)(
  '$name: the next read of every route is fresh',
  async ({ seen, elsewhere, prepare, write, after }) => {
    const linked = await createLinkedArticle(app);
    const routes = routesOf(linked);
    await prepare?.(linked);
    const before = await bodies(routes);
    await write(linked);
    if (elsewhere) await new Promise((later) => setTimeout(later, 1000));
    try {
      const delivered = await bodies(routes);
      // What the framework answers now is the truth.
      const truth = await bodies(routes, PAST_DELIVERY);
      expect(delivered).toEqual(truth);
      const changed = routes.filter(
        (route) => !isDeepStrictEqual(before.get(route), truth.get(route)),
      );
      // Not one test of the matrix passes because nothing happened.
      expect(changed.length > 0).toBe(seen);
      if (!seen) return;
      const again = await Promise.all(routes.map((route) => raw(route)));
      expect(
        again.filter((answer) => statusOf(answer) === 'threeline; hit').length,
      ).toBeGreaterThan(20);
    } finally {
      await after?.();
      await removeFile(app, linked.cover.id);
    }
  },
);
