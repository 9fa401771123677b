import { Box, Combobox, ComboboxOption, Field } from '@strapi/design-system';
import { useDebounce } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useArticlesByTitleQuery } from '../api';
import { useTexts } from '../texts/use-texts';

/** Selects an article by its title. Hidden from users who may not read articles. */
export function ArticleFilter({ choose }: { choose: (documentId: string) => void }) {
  const { t } = useTexts();
  const [isOpen, setIsOpen] = useState(false);
  const [query, setQuery] = useState('');
  const wanted = useDebounce(query, 300);
  const { data = [], isFetching, isError } = useArticlesByTitleQuery(wanted, { skip: !isOpen });
  if (isError) return null;
  return (
    <Box width="18rem">
      <Field.Root>
        <Field.Label>{t('filter.article')}</Field.Label>
        <Combobox
          size="S"
          autocomplete={{ type: 'list', filter: 'contains' }}
          placeholder={t('filter.article.placeholder')}
          textValue={query}
          onOpenChange={setIsOpen}
          onInputChange={({ target }: { target: HTMLInputElement }) => {
            setQuery(target.value);
          }}
          onChange={(documentId) => {
            if (documentId !== '') choose(documentId);
          }}
          loading={isFetching}
          loadingMessage={t('filter.article.loading')}
          noOptionsMessage={() => t('filter.article.none')}
        >
          {data.map(({ documentId, title }) => (
            <ComboboxOption key={documentId} value={documentId} textValue={title ?? documentId}>
              {title ?? documentId}
            </ComboboxOption>
          ))}
        </Combobox>
      </Field.Root>
    </Box>
  );
}
