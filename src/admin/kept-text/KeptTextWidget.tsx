import { Widget } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { ArticleTable } from '../shared/ArticleTable';
import { useKeptTexts } from './use-kept-texts';
import { useKeptTime } from './use-kept-time';

/** A widget of the texts that are kept in this browser. Each leads to the form that offers it. */
export function KeptTextWidget() {
  const intl = useIntl();
  const time = useKeptTime();
  const texts = useKeptTexts();
  if (texts === null) return <Widget.Loading />;
  if (texts.length === 0) {
    return <Widget.NoData>{intl.formatMessage({ id: 'threeline.kept-text.none' })}</Widget.NoData>;
  }
  return (
    <ArticleTable
      articles={texts.map(({ id, documentId, locale, title, at }) => ({
        key: id,
        documentId: documentId ?? 'create',
        locale: locale ?? '',
        title,
        line: intl.formatMessage(
          {
            id:
              documentId === null
                ? 'threeline.kept-text.line-new'
                : 'threeline.kept-text.line-changed',
          },
          { time: time(at) },
        ),
      }))}
    />
  );
}
