import { draftMode } from 'next/headers';
import { redirect } from 'next/navigation';

/** The address in Threeline's `PREVIEW_URL`. Shows an editor the draft of an article. */
export async function GET(request: Request) {
  const query = new URL(request.url).searchParams;
  const expected = process.env.PREVIEW_SECRET;
  if (!expected || query.get('secret') !== expected) return new Response(null, { status: 401 });
  const draft = await draftMode();
  if (query.get('status') === 'published') draft.disable();
  else draft.enable();
  const [locale, slug] = ['locale', 'slug'].map((name) =>
    encodeURIComponent(query.get(name) ?? ''),
  );
  redirect(`/${locale}/articles/${slug}`);
}
