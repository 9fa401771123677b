import type { ApolloServerPlugin } from '@apollo/server';
import type { Core } from '@strapi/strapi';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';

/** The characters of the documents in memory. A parsed document takes some thirty times as much. */
const MAX_CHARACTERS = 500_000;

/** A document that Apollo has parsed, validated and answered without an error. */
export interface ProvenDocument {
  schema: GraphQLSchema;
  document: DocumentNode;
}

/**
 * Remembers the documents that Apollo has answered without an error. So every rule about documents is
 * Apollo's own, and is checked once.
 */
class ProvenDocuments {
  readonly #documents = new LRUCache<string, ProvenDocument>({
    maxSize: MAX_CHARACTERS,
    sizeCalculation: (_proven, text) => text.length + 200,
  });

  find(text: string): ProvenDocument | undefined {
    return this.#documents.get(text);
  }

  /** The plugin of Apollo that notes the documents. */
  readonly plugin: ApolloServerPlugin = {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: ({ source, document, schema, response: { body } }) => {
          const isFault = body.kind !== 'single' || body.singleResult.errors !== undefined;
          if (document !== undefined && !isFault && !this.#documents.has(source)) {
            this.#documents.set(source, { schema, document });
          }
          return Promise.resolve();
        },
      }),
  };
}

const documents = new WeakMap<Core.Strapi, ProvenDocuments>();

/** The documents that the Apollo server of an application has answered. */
export function provenDocuments(strapi: Core.Strapi): ProvenDocuments {
  const known = documents.get(strapi) ?? new ProvenDocuments();
  documents.set(strapi, known);
  return known;
}
