import { XMLParser } from 'fast-xml-parser';
import { isRecord } from '../is-record';

/** An element of XML, or a text, which has no name. */
export interface XmlNode {
  name: string;
  text: string;
  attributes: Readonly<Record<string, unknown>>;
  children: readonly XmlNode[];
}

const TEXT = '#text';
const ATTRIBUTES = ':@';

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
});

/** Parses XML without a document type, in which entities could grow without end. */
export function parseXml(xml: string): XmlNode {
  if (xml.includes('<!DOCTYPE')) throw new Error('The XML has a document type.');
  return { name: '', text: '', attributes: {}, children: nodesOf(parser.parse(xml)) };
}

function nodesOf(parsed: unknown): XmlNode[] {
  if (!Array.isArray(parsed)) return [];
  return parsed.filter(isRecord).flatMap((node) => {
    const attributes = node[ATTRIBUTES];
    return Object.entries(node)
      .filter(([name]) => name !== ATTRIBUTES)
      .map(([name, value]) => ({
        name: name === TEXT ? '' : name,
        text: name === TEXT ? String(value) : '',
        attributes: isRecord(attributes) ? attributes : {},
        children: name === TEXT ? [] : nodesOf(value),
      }));
  });
}

export const childOf = ({ children }: XmlNode, name: string): XmlNode | undefined =>
  children.find((child) => child.name === name);

/** The elements of a name, at any depth. */
export const descendantsOf = ({ children }: XmlNode, name: string): XmlNode[] =>
  children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendantsOf(child, name),
  ]);

/** An attribute as text; empty if it is missing. */
export function attributeOf(node: XmlNode | undefined, name: string): string {
  const value = node?.attributes[name];
  return typeof value === 'string' ? value : '';
}
