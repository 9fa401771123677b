import Link from 'next/link';
import type { Card } from '@/lib/threeline';
import { Day } from './day';

/** A list of articles. `highlight` is escaped HTML with marks. */
export const Cards = ({ cards = [] }: { cards?: (Card & { highlight?: string })[] }) => (
  <ul className="cards">
    {cards.map(({ documentId, locale, slug, title, publicationDate, summary, highlight }) => (
      <li key={documentId}>
        <h2>
          <Link href={`/${locale}/articles/${slug}`}>{title}</Link>
        </h2>
        <p>
          <Day locale={locale} date={publicationDate} />
        </p>
        {highlight === undefined ? (
          <p>{summary?.line1}</p>
        ) : (
          <p dangerouslySetInnerHTML={{ __html: highlight }} />
        )}
      </li>
    ))}
  </ul>
);
