import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { blockText } from '../../../articles/rules/pure';
import { openDialog } from '../../shared/open-dialog';
import { lossList } from '../loss-list';
import { pasteTexts } from '../texts';
import { articleLosses } from './article-losses';
import type { LeftOut, PastedArticle } from './pasted-article';

/** Shows an article that was read, and asks whether the form should take it. */
export async function askToFill(article: PastedArticle, leftOut: LeftOut): Promise<boolean> {
  const options = { texts: pasteTexts, title: 'threeline.paste.article.title', width: '72rem' };
  const answer = await openDialog<true>(options, (close) => (
    <Look article={article} leftOut={leftOut} close={close} />
  ));
  return answer === true;
}

function Look({
  article,
  leftOut,
  close,
}: {
  article: PastedArticle;
  leftOut: LeftOut;
  close: (answer: true | null) => void;
}) {
  const intl = useIntl();
  const text = (id: string, values = {}) =>
    intl.formatMessage({ id: `threeline.paste.article.${id}` }, values);
  const { title, publicationDate, lead, summary, sections, unused } = article;
  const losses = lossList(intl, articleLosses(article, leftOut));
  const notes = [
    ...(article.hasWrongSummary ? [text('wrong-summary')] : []),
    ...(leftOut.hasFormatting ? [text('unformatted')] : []),
    ...(losses === '' ? [] : [text('losses', { losses })]),
  ];
  const lines = summary === null ? [] : [summary.line1, summary.line2, summary.line3];
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography variant="beta" tag="h2">
        {text('title')}
      </Typography>
      <Box tag="dl" maxHeight="60vh" overflow="auto" tabIndex={0} aria-label={text('read')}>
        <Part name={text('part.title')}>{title}</Part>
        <Part name={text('part.date')}>
          {publicationDate === null
            ? null
            : intl.formatDate(publicationDate, { dateStyle: 'long', timeZone: 'UTC' })}
        </Part>
        <Part name={text('part.lead')}>{lead}</Part>
        <Part name={text('part.summary')}>
          {lines.length === 0 ? null : <Numbered texts={lines} />}
        </Part>
        <Part name={text('part.sections', { count: sections.length })}>
          {sections.length === 0
            ? null
            : sections.map((section, index) => (
                <Box key={index} paddingBottom={2}>
                  <Typography fontWeight="bold" tag="p">
                    {section.heading || text('no-heading')}
                  </Typography>
                  <Typography textColor="neutral600" tag="p">
                    {beginningOf(section.body)}
                  </Typography>
                </Box>
              ))}
        </Part>
      </Box>
      {notes.map((note) => (
        <Typography key={note} variant="pi" textColor="neutral600">
          {note}
        </Typography>
      ))}
      {unused.length > 0 && (
        <Typography variant="pi" textColor="neutral600">
          {text('unused', {
            parts: intl.formatList(unused.map((part) => text(`unused.${part}`))),
          })}
        </Typography>
      )}
      <Flex gap={2} justifyContent="flex-end" wrap="wrap">
        <Button
          variant="tertiary"
          onClick={() => {
            close(null);
          }}
        >
          {text('no')}
        </Button>
        <Button
          autoFocus
          onClick={() => {
            close(true);
          }}
        >
          {text('yes')}
        </Button>
      </Flex>
    </Flex>
  );
}

/** A part of the article, or that the text lacks it. */
function Part({ name, children }: { name: string; children: ReactNode }) {
  const intl = useIntl();
  return (
    <Box paddingBottom={3}>
      <Typography variant="sigma" textColor="neutral600" tag="dt">
        {name}
      </Typography>
      <Typography tag="dd" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
        {children ?? (
          <Typography textColor="danger600">
            {intl.formatMessage({ id: 'threeline.paste.article.missing' })}
          </Typography>
        )}
      </Typography>
    </Box>
  );
}

const Numbered = ({ texts }: { texts: readonly string[] }) => (
  <ol style={{ listStyle: 'decimal', paddingInlineStart: '2rem' }}>
    {texts.map((line, index) => (
      <li key={index}>{line}</li>
    ))}
  </ol>
);

/** How much of a body the look shows. */
const SHOWN = 160;

function beginningOf(body: PastedArticle['sections'][number]['body']): string {
  const letters = Array.from(blockText(body));
  return letters.length > SHOWN ? `${letters.slice(0, SHOWN).join('')}…` : letters.join('');
}
