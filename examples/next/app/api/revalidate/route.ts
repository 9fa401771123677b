import { revalidateTag } from 'next/cache';
import { Webhook } from 'standardwebhooks';

/** Receives Threeline's webhooks, and ends what was cached under the tags that they name. */
export async function POST(request: Request) {
  const body = await request.text();
  let change;
  try {
    const webhook = new Webhook(process.env.WEBHOOK_SECRET ?? '');
    change = webhook.verify(body, Object.fromEntries(request.headers)) as { tags?: string[] };
  } catch {
    return new Response(null, { status: 401 });
  }
  // The next reader waits for the new page, instead of seeing the old one once more.
  for (const tag of change.tags ?? []) revalidateTag(tag, { expire: 0 });
  return new Response(null, { status: 204 });
}
