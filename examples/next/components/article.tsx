import Link from 'next/link';
import type { Article } from '@/lib/threeline';
import { textsOf, type Locale } from '@/lib/texts';
import { Day } from './day';

/** A whole article. Anything in a draft may be missing. */
export function ArticleView({ article, locale }: { article: Article; locale: Locale }) {
  const texts = textsOf(locale);
  const { title, publicationDate, readingMinutes, author, category, lead, summary } = article;
  const { cover, sections, discussion, localizations = [] } = article;
  return (
    <article>
      <h1>{title}</h1>
      <p className="byline">
        {publicationDate && <Day locale={locale} date={publicationDate} />}
        {author && <Link href={`/${locale}/authors/${author.slug}`}>{author.name}</Link>}
        {category && <Link href={`/${locale}/categories/${category.slug}`}>{category.name}</Link>}
        {readingMinutes != null && <span>{texts.minutes(readingMinutes)}</span>}
      </p>
      {localizations.length > 0 && (
        <p className="byline">
          {texts.otherLanguages}:
          {localizations.map((other) => (
            <a
              key={other.locale}
              href={`/${other.locale}/articles/${other.slug}`}
              hrefLang={other.locale}
              lang={other.locale}
            >
              {other.title}
            </a>
          ))}
        </p>
      )}
      <p className="lead">{lead}</p>
      {/* An article from the archive may have no summary. */}
      {summary && (
        <section className="summary">
          <h2>{texts.summary}</h2>
          <ul>
            {[summary.line1, summary.line2, summary.line3].map((line, index) => (
              <li key={index}>{line}</li>
            ))}
          </ul>
        </section>
      )}
      {cover && <Cover {...cover} />}
      {sections?.map(({ id, heading, anchor, body }) => (
        <section key={id} id={heading ? undefined : (anchor ?? undefined)}>
          {/* The only section of a text without headings has none. */}
          {heading && <h2 id={anchor ?? undefined}>{heading}</h2>}
          {/* Threeline escapes what it renders. */}
          <div dangerouslySetInnerHTML={{ __html: String(body ?? '') }} />
        </section>
      ))}
      {discussion?.notice && (
        <section className="comments">
          <h2>{texts.comments}</h2>
          <p>{discussion.notice}</p>
        </section>
      )}
    </article>
  );
}

/** The sizes and forms that Threeline has made of a picture. */
function Cover({ url, alternativeText, width, height, sizes, srcset, sources }: Picture) {
  const shown = sizes ?? undefined;
  return (
    <picture>
      {sources?.map((source) => (
        <source key={source.type} type={source.type} srcSet={source.srcset} sizes={shown} />
      ))}
      <img
        src={url ?? undefined}
        srcSet={srcset ?? undefined}
        sizes={shown}
        alt={alternativeText ?? ''}
        width={width ?? undefined}
        height={height ?? undefined}
      />
    </picture>
  );
}

type Picture = NonNullable<Article['cover']>;
