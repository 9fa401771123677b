import { Button, Flex, Typography } from '@strapi/design-system';
import { useRef } from 'react';
import { useIntl } from 'react-intl';
import { useNavigate } from 'react-router-dom';
import { ARTICLE } from '../../shared/article';
import { editViewAddress } from '../../strapi/addresses';
import { handOver } from './handed-over';
import { FILE_ENDINGS, sourceOfFile, type ArticleSource } from './pasted-article';
import { isEditable, useArticleDrops } from './use-article-drops';
import { useArticleReader } from './use-article-reader';

/** A widget that takes a whole article: pasted into the home page, dropped on it, or as a file. */
export function PasteWidget() {
  const intl = useIntl();
  const navigate = useNavigate();
  const read = useArticleReader();
  const files = useRef<HTMLInputElement>(null);
  const text = (id: string) => intl.formatMessage({ id: `threeline.paste.article.${id}` });

  const open = async (source: ArticleSource | Promise<ArticleSource>) => {
    const article = await read(source);
    if (article === null) return;
    handOver(article);
    navigate(editViewAddress(ARTICLE, 'create', article.locale));
  };
  useArticleDrops(
    (source) => void open(source),
    (target) => !isEditable(target),
  );

  return (
    <Flex direction="column" alignItems="start" gap={3}>
      <Typography>{text('widget.body')}</Typography>
      <input
        ref={files}
        type="file"
        hidden
        accept={FILE_ENDINGS.join()}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) void open(sourceOfFile(file));
          target.value = '';
        }}
      />
      <Button
        variant="secondary"
        onClick={() => {
          files.current?.click();
        }}
      >
        {text('widget.file')}
      </Button>
    </Flex>
  );
}
