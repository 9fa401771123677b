import { z } from 'zod';
import { fileAddress, sizesOf, srcsetOf, type Size } from '../../platform/media';
import { articleAddress, homeAddress, type SiteSettings } from '../../articles/site';
import { publishedInstant } from './dates';

const named = z.looseObject({ name: z.string() }).nullish();

/** An image of the media library. */
const picture = z.looseObject({
  url: z.string(),
  mime: z.string(),
  // In kilobytes.
  size: z.coerce.number(),
  width: z.number().nullish(),
  height: z.number().nullish(),
  alternativeText: z.string().nullish(),
  caption: z.string().nullish(),
});

/** A text that a draft may lack. */
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');

/** A whole article as the API returns it. Relations that the caller may not read are absent. */
const publicArticle = z.looseObject({
  documentId: z.string(),
  locale: z.string(),
  title: text,
  slug: text,
  publicationDate: z.string().nullish(),
  updatedAt: z.string(),
  publishedAt: z.string().nullish(),
  /** `withFirstPublishes` adds it. It is not part of a response. */
  firstPublicationInstant: z.date().nullish(),
  lead: z.string().nullish(),
  summary: z.looseObject({ line1: text, line2: text, line3: text }).nullish(),
  sections: z
    .array(
      z.looseObject({
        heading: z.string().nullish(),
        anchor: z.string().nullish(),
        body: z.unknown(),
      }),
    )
    .nullish(),
  cover: picture.nullish(),
  author: z.looseObject({ documentId: z.string().optional(), name: z.string() }).nullish(),
  category: named,
  tags: z.array(z.looseObject({ name: z.string() })).nullish(),
  seo: z
    .looseObject({
      canonicalUrl: z.string().nullish(),
      metaTitle: z.string().nullish(),
      metaDescription: z.string().nullish(),
      picture: picture.nullish(),
    })
    .nullish(),
});

/** An article for readers outside the site. All its addresses are absolute. */
export interface SyndicatedArticle {
  documentId: string;
  locale: string;
  title: string;
  slug: string;
  /** The day that the editor set. */
  publicationDate: string | null;
  /** The page of the article. `null` if the site has no pattern of addresses, or a draft no slug. */
  address: string | null;
  canonicalAddress: string | null;
  /** Visitors cannot read a draft. */
  isDraft: boolean;
  /** See `publishedInstant`. */
  publishedAt: Date;
  /** Never before `publishedAt`. */
  updatedAt: Date;
  lead: string | null;
  /** The three lines, or none. */
  summary: string[];
  /** The heading is `null` in the only section of a text without headings. */
  sections: { heading: string | null; anchor: string | null; body: unknown }[];
  cover: Cover | null;
  /** What the editor wrote for link previews. */
  preview: { title: string | null; description: string | null; picture: Cover | null };
  author: string | null;
  /** Links of the author, where the addresses know them. */
  authorLinks: readonly string[];
  category: string | null;
  tags: string[];
}

/** The image of an article. */
export interface Cover {
  address: string;
  srcset: string | null;
  sizes: Size[];
  type: string;
  bytes: number;
  width: number | null;
  height: number | null;
  alternativeText: string;
  caption: string | null;
}

/** The pictures of the site. */
export interface SitePictures {
  logo: Cover | null;
  /** Stands for articles without a cover. */
  sharePicture: Cover | null;
  /** The `documentId` of its file. */
  sharePictureFile: string | null;
  /** The address of the API, if share pictures are drawn and visitors may read articles. */
  drawnBelow: string | null;
  /** Whether a font has Hangul. Without one, only other texts are drawn. */
  drawsHangul: boolean;
}

/** The addresses of articles and files. */
export interface SiteAddresses {
  site: SiteSettings;
  /** Left out where no picture of the site is shown. */
  pictures?: SitePictures;
  /** The links of authors by documentId. Left out where none is shown. */
  authorLinks?: ReadonlyMap<string, readonly string[]>;
  /** The address of this server, for files. */
  server: string;
}

/** @param article a whole article as the API returns it */
export function syndicatedArticle(article: unknown, addresses: SiteAddresses): SyndicatedArticle {
  const { site, server } = addresses;
  const { lead, publicationDate = null, seo, ...fields } = publicArticle.parse(article);
  const { documentId, locale, slug, summary, cover } = fields;
  const saved = new Date(fields.updatedAt);
  const published = publishedInstant(
    {
      publicationDate,
      firstPublishedAt: fields.firstPublicationInstant ?? null,
      publishedAt: new Date(fields.publishedAt ?? saved),
    },
    site.timeZone,
  );
  const { urlPattern } = site;
  const address =
    urlPattern && slug !== '' ? articleAddress(urlPattern, { documentId, locale, slug }) : null;
  return {
    documentId,
    locale,
    title: fields.title,
    slug,
    publicationDate,
    address,
    canonicalAddress: seo?.canonicalUrl ?? address,
    isDraft: !fields.publishedAt,
    publishedAt: published,
    // A publish copies the time of the draft's last save, which is before the publish.
    updatedAt: saved < published ? published : saved,
    lead: lead ?? null,
    summary: summary
      ? [summary.line1, summary.line2, summary.line3].filter((line) => line !== '')
      : [],
    sections: (fields.sections ?? []).map(({ heading, anchor, body }) => ({
      heading: heading ?? null,
      anchor: anchor ?? null,
      body,
    })),
    cover: cover ? coverOf(cover, server) : null,
    preview: {
      title: seo?.metaTitle ?? null,
      description: seo?.metaDescription ?? null,
      picture: seo?.picture ? coverOf(seo.picture, server) : null,
    },
    author: fields.author?.name ?? null,
    authorLinks: addresses.authorLinks?.get(fields.author?.documentId ?? '') ?? [],
    category: fields.category?.name ?? null,
    tags: (fields.tags ?? []).map(({ name }) => name),
  };
}

/** Returns the address of the site's home page in a locale. */
export const homeAddressOf = ({ site }: SiteAddresses, locale: string): string | null =>
  site.urlPattern === null ? null : homeAddress(site.urlPattern, locale);

/** @param file an image of the media library; `null` for a value that is none */
export function pictureOf(file: unknown, server: string): Cover | null {
  const { success, data } = picture.safeParse(file);
  return success ? coverOf(data, server) : null;
}

function coverOf(cover: z.infer<typeof picture>, server: string): Cover | null {
  const address = fileAddress(server, cover.url);
  if (address === null) return null;
  return {
    address,
    srcset: srcsetOf(server, cover),
    sizes: sizesOf(server, cover),
    type: cover.mime,
    bytes: Math.round(cover.size * 1000),
    width: cover.width ?? null,
    height: cover.height ?? null,
    alternativeText: cover.alternativeText ?? '',
    caption: cover.caption ?? null,
  };
}
