import { Box, Combobox, ComboboxOption, Field } from '@strapi/design-system';
import { useDebounce } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useArticlesByTitleQuery } from '../api';
import { useWords } from '../texts/use-words';

/** Chooses an article by its title. Not there for those who may not see articles. */
export function ArticleFilter({ choose }: { choose: (documentId: string) => void }) {
  const { say } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const [words, setWords] = useState('');
  const wanted = useDebounce(words, 300);
  const { data = [], isFetching, isError } = useArticlesByTitleQuery(wanted, { skip: !isOpen });
  if (isError) return null;
  return (
    <Box width="18rem">
      <Field.Root>
        <Field.Label>{say('filter.article')}</Field.Label>
        <Combobox
          size="S"
          autocomplete={{ type: 'list', filter: 'contains' }}
          placeholder={say('filter.article.placeholder')}
          textValue={words}
          onOpenChange={setIsOpen}
          onInputChange={({ target }: { target: HTMLInputElement }) => {
            setWords(target.value);
          }}
          onChange={(documentId) => {
            if (documentId !== '') choose(documentId);
          }}
          loading={isFetching}
          loadingMessage={say('filter.article.loading')}
          noOptionsMessage={() => say('filter.article.none')}
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
