import {
  unstable_useDocument as useDocument,
  type PanelComponentProps,
} from '@strapi/content-manager/strapi-admin';
import { useMemo } from 'react';
import { shapesOf, type Attributes, type MergeShapes } from './merge-form';

type Components = Readonly<Record<string, { attributes: Attributes }>>;

/** How the values of the form beside a panel are merged. */
export function useMergeShapes({
  collectionType,
  model,
  documentId,
}: Pick<PanelComponentProps, 'collectionType' | 'model' | 'documentId'>): MergeShapes {
  const { schema, components } = useDocument({ collectionType, model, documentId }, { skip: true });
  return useMemo(
    () => shapesOf((schema?.attributes ?? {}) as Attributes, components as Components),
    [schema, components],
  );
}
