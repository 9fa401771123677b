import {
  Badge,
  Button,
  Flex,
  Table,
  Tbody,
  Td,
  Th,
  Thead,
  Tr,
  Typography,
  VisuallyHidden,
} from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { BinEntry } from './api';
import { DeleteForGood } from './DeleteForGood';
import { useRestore } from './use-restore';

const HEADS = ['article', 'languages', 'actor', 'deleted', 'left'] as const;
const DAY_MS = 24 * 60 * 60 * 1000;

/** A table of deleted articles, the last deleted first. */
export function BinTable({ entries, timeZone }: { entries: BinEntry[]; timeZone: string }) {
  const intl = useIntl();
  return (
    <Table
      aria-label={intl.formatMessage({ id: 'threeline.bin.title' })}
      colCount={HEADS.length + 1}
      rowCount={entries.length + 1}
    >
      <Thead>
        <Tr>
          {HEADS.map((head) => (
            <Th key={head}>
              <Typography variant="sigma" textColor="neutral600">
                {intl.formatMessage({ id: `threeline.bin.head.${head}` })}
              </Typography>
            </Th>
          ))}
          <Th>
            <VisuallyHidden>
              {intl.formatMessage({ id: 'threeline.bin.head.actions' })}
            </VisuallyHidden>
          </Th>
        </Tr>
      </Thead>
      <Tbody>
        {entries.map((entry) => (
          <Line key={entry.id} entry={entry} timeZone={timeZone} />
        ))}
      </Tbody>
    </Table>
  );
}

function Line({ entry, timeZone }: { entry: BinEntry; timeZone: string }) {
  const intl = useIntl();
  const { restore, isLoading } = useRestore();
  const { actor, deletedAt, expiresAt, versions } = entry;
  const title = entry.title || intl.formatMessage({ id: 'threeline.untitled' });
  const left = Math.max(1, Math.ceil((Date.parse(expiresAt) - Date.now()) / DAY_MS));
  const cell = (text: string) => (
    <Td>
      <Typography textColor="neutral800">{text}</Typography>
    </Td>
  );
  return (
    <Tr>
      <Td>
        <Typography textColor="neutral800" fontWeight="semiBold" ellipsis title={title}>
          {title}
        </Typography>
      </Td>
      <Td>
        <Flex gap={1}>
          {versions.map(({ locale, published }) => (
            <Badge
              key={locale}
              active={published}
              title={intl.formatMessage({
                id: published ? 'threeline.bin.was-published' : 'threeline.bin.was-draft',
              })}
            >
              {locale}
            </Badge>
          ))}
        </Flex>
      </Td>
      {cell(actor.name ?? intl.formatMessage({ id: `threeline.revisions.by-${actor.kind}` }))}
      {cell(intl.formatDate(deletedAt, { dateStyle: 'medium', timeStyle: 'short', timeZone }))}
      {cell(intl.formatMessage({ id: 'threeline.bin.days-left' }, { days: left }))}
      <Td>
        <Flex gap={2} justifyContent="flex-end">
          {entry.mayRestore ? (
            <Button
              variant="secondary"
              size="S"
              loading={isLoading}
              aria-label={intl.formatMessage({ id: 'threeline.bin.restore.of' }, { title })}
              onClick={() => void restore(entry)}
            >
              {intl.formatMessage({ id: 'threeline.bin.restore' })}
            </Button>
          ) : null}
          <DeleteForGood id={entry.id} title={title} />
        </Flex>
      </Td>
    </Tr>
  );
}
