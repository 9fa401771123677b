/**
 * The keys of the front matter that an article has fields for, as Hugo, Jekyll, Zola, Docusaurus, Astro,
 * Hexo, Eleventy, Obsidian, Ghost and WordPress exports write them. The first key with a value counts.
 * Case, `-` and `_` make no difference, and a key may also be in a table `extra` or `params`.
 */
export const FIELD_KEYS = {
  title: ['title', 'headline', '제목'],
  slug: ['slug', 'permalink', 'url', 'path'],
  locale: ['locale', 'lang', 'language'],
  date: [
    'date',
    'pubdate',
    'published',
    'publishedat',
    'publishdate',
    'publicationdate',
    'datepublished',
    'publishedon',
    'posted',
    'created',
    'createdat',
    'createdon',
    'datecreated',
    'datetime',
    'timestamp',
    '날짜',
    '작성일',
    '게시일',
    '발행일',
  ],
  publishAt: ['publishdate'],
  expiresAt: ['expirydate', 'expires', 'expiresat', 'unpublishdate'],
  lead: ['lead'],
  summary: ['summary', 'tldr', '요약'],
  excerpt: ['excerpt', 'subtitle', 'subheading', 'deck', 'abstract', '부제'],
  description: [
    'description',
    'metadescription',
    'seodescription',
    'seo.description',
    'desc',
    '설명',
  ],
  seoTitle: ['seotitle', 'metatitle', 'seo.title'],
  canonicalUrl: ['canonical', 'canonicalurl', 'seo.canonical', 'originalurl'],
  noIndex: ['noindex', 'seo.noindex'],
  tags: ['tags', 'tag', 'taxonomies.tags', '태그'],
  category: ['category', 'categories', 'taxonomies.categories', '분류', '카테고리'],
  series: ['series', 'taxonomies.series', '연재'],
  author: ['author', 'authors', 'taxonomies.authors', 'byline', '필자', '작성자'],
  cover: [
    'cover',
    'coverimage',
    'image',
    'featuredimage',
    'featureimage',
    'featured',
    'heroimage',
    'hero',
    'thumbnail',
    'thumb',
    'banner',
    'images',
    'headerimage',
    'header.image',
    'header.overlayimage',
    'header.teaser',
    'teaser',
    'socialimage',
    'ogimage',
    'openGraph.image',
  ],
  coverText: [
    'coveralt',
    'coverimagealt',
    'imagealt',
    'featuredimagealt',
    'featureimagealt',
    'heroimagealt',
    'heroalt',
    'thumbnailalt',
    'banneralt',
    'header.alt',
  ],
  aliases: ['aliases', 'alias', 'redirectfrom', 'redirects', 'formerslugs', 'oldurl', 'oldslug'],
  draft: ['draft', 'isdraft', 'wip'],
  published: ['published', 'publish', 'ispublished', 'public', 'ispublic', '공개'],
  status: ['status', 'visibility', '상태'],
  hidden: [
    ...['private', 'isprivate', 'hidden', 'ishidden', 'unlisted', 'isunlisted', '비공개'],
    ...['password', 'passwordprotected', 'protected', '비밀번호'],
  ],
} satisfies Record<string, string[]>;

/** A field that keys of the front matter are read into. */
export type Field = keyof typeof FIELD_KEYS;

/** The field that a key is read into, or `null` for a key that is not read. */
export type KeyMap = ReadonlyMap<string, Field | null>;

export const isField = (name: string): name is Field => Object.hasOwn(FIELD_KEYS, name);

/** Returns a key in the spelling of `FIELD_KEYS`: `Pub_Date` becomes `pubdate`. */
export const normalKey = (key: string): string => key.toLowerCase().replace(/[-_\s]/gu, '');

/** Lists the keys of a field, in the order in which they count. Keys that a person has mapped come first. */
export function keysOf(field: Field, mapped: KeyMap): string[] {
  const own = [...mapped].filter(([, to]) => to === field).map(([key]) => normalKey(key));
  const elsewhere = new Set([...mapped.keys()].map(normalKey));
  const usual = FIELD_KEYS[field].map(normalKey).filter((key) => !elsewhere.has(key));
  return [...own, ...usual];
}
