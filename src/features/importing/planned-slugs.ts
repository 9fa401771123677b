import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import {
  firstFree,
  slugify,
  slugOwner,
  slugStyle,
  spellingsOfFormer,
  takenSlugs,
} from '../../articles/slugs';
import { isBlank } from '../../platform/text';
import type { Prepared } from './import-context';
import type { PlannedRecords } from './planned-records';

interface PlannedSlugs {
  /** The slug of the article. `null`: it has none, or keeps the one that it has. */
  slug: string | null;
  /** The former slugs that it would get. */
  former: string[];
  /** The former slugs that other articles have, or would have. */
  taken: string[];
}

interface Parts {
  strapi: Core.Strapi;
  /** What the run would have written before. */
  planned: PlannedRecords;
}

const texts = z.looseObject({ title: z.string(), slug: z.string().optional() });

/** Finds out which slugs an article would get in a run, as the run itself does. */
export async function plannedSlugs(parts: Parts, prepared: Prepared): Promise<PlannedSlugs> {
  const { decision, record, data, formerSlugs } = prepared;
  if (decision.kind === 'moved') return { slug: null, former: [], taken: [] };
  const documentId = decision.kind === 'update' ? decision.documentId : null;
  const locale = record.articleLocale;
  const isNew = decision.kind === 'create' || decision.newLocale;
  const { title, slug } = texts.parse(data);
  const generates = slug === undefined && isNew && !isBlank(title);
  const own = generates ? await generated(parts, { documentId, locale }, title) : slug;
  const former: string[] = [];
  const taken: string[] = [];
  for (const old of spellingsOfFormer(formerSlugs)) {
    if (old === own) continue;
    const owner = await slugOwner(parts.strapi, { locale, slug: old });
    const isFree = (owner === null || owner === documentId) && !isPlanned(parts, locale, old);
    (isFree ? former : taken).push(old);
  }
  return { slug: own ?? null, former, taken };
}

async function generated(
  parts: Parts,
  { documentId, locale }: { documentId: string | null; locale: string },
  title: string,
): Promise<string> {
  const { strapi } = parts;
  const base = slugify(title, 'article', slugStyle(strapi));
  const owner = { uid: 'api::article.article', documentId, locale } as const;
  const taken = await takenSlugs(strapi, owner, base);
  return firstFree(base, { has: (slug) => taken.has(slug) || isPlanned(parts, locale, slug) });
}

const isPlanned = ({ planned }: Parts, locale: string, slug: string): boolean =>
  planned.ownerOfSlug(locale, slug) !== null;
