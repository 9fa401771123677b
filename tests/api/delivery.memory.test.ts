import { useApplication } from '../support/application';
import { articleInput } from '../support/builders';
import { purgeEverything, rawOf, usageOf } from '../support/delivery';
import { documents } from '../support/documents';

const MAX_BYTES = 3_000_000;
const app = useApplication({ DELIVERY_CACHE_MAX_BYTES: String(MAX_BYTES) });
const raw = rawOf(app);

test('a crawl of distinct addresses stays within the bound', async () => {
  await documents(app).create({ data: articleInput({ title: 'Crawled' }), status: 'published' });
  await purgeEverything(app);
  for (let batch = 0; batch < 40; batch += 1) {
    const addresses = Array.from({ length: 25 }, (_, index) => {
      return `/api/articles?pagination[page]=${String(batch * 25 + index + 1)}`;
    });
    await Promise.all(
      addresses.map((address) => raw(address, { headers: { 'Accept-Encoding': 'br' } })),
    );
    expect(usageOf(app).bytes).toBeLessThanOrEqual(MAX_BYTES);
  }
  expect(usageOf(app).answers).toBeGreaterThan(100);
  expect(usageOf(app).answers).toBeLessThan(1000);
}, 120_000);

test('refused addresses leave nothing', async () => {
  await purgeEverything(app);
  for (let index = 0; index < 50; index += 1) {
    expect((await raw(`/api/articles?unknown${String(index)}=1`)).status).toBe(400);
  }
  expect(usageOf(app)).toEqual({ bytes: 0, answers: 0 });
});
