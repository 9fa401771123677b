import { articleInput } from '../support/builders';
import { useDelivery } from '../support/delivery';
import { documents } from '../support/documents';

const MAX_BYTES = 3_000_000;
const delivered = useDelivery({ DELIVERY_CACHE_MAX_BYTES: String(MAX_BYTES) });
const { app, raw } = delivered;

test('a crawl of distinct addresses stays within the bound', async () => {
  await documents(app).create({ data: articleInput({ title: 'Crawled' }), status: 'published' });
  delivered.delivery.purgeEverything();
  for (let batch = 0; batch < 40; batch += 1) {
    const addresses = Array.from({ length: 25 }, (_, index) => {
      return `/api/articles?pagination[page]=${String(batch * 25 + index + 1)}`;
    });
    await Promise.all(
      addresses.map((address) => raw(address, { headers: { 'Accept-Encoding': 'br' } })),
    );
    expect(delivered.delivery.usage().bytes).toBeLessThanOrEqual(MAX_BYTES);
  }
  expect(delivered.delivery.usage().answers).toBeGreaterThan(100);
  expect(delivered.delivery.usage().answers).toBeLessThan(1000);
}, 60_000);

test('refused addresses leave nothing', async () => {
  delivered.delivery.purgeEverything();
  for (let index = 0; index < 50; index += 1) {
    expect((await raw(`/api/articles?unknown${String(index)}=1`)).status).toBe(400);
  }
  expect(delivered.delivery.usage()).toEqual({ bytes: 0, answers: 0 });
});
