// The book's identifier: the same work has the same one in every edition of its text, so that a
// reader's library replaces the old file and keeps the place.
import { createHash } from 'node:crypto';
import type { Metadata } from '../book/metadata-types.ts';

/** The project's own namespace for name-based UUIDs (RFC 9562, 5.5). */
const namespace = Buffer.from('6c1f8a52b3f04d0c9d5e0c2a7f61e4b8', 'hex');

/** The identifier given, or `urn:uuid:…` (version 5) of title, authors and series. */
export function identifierOf(metadata: Metadata): string {
  if (metadata.identifier !== undefined) return metadata.identifier;
  const { title = '', creators = [], series } = metadata;
  const authors = creators.filter(({ role }) => role === 'aut').map(({ name }) => name);
  const work = [title, authors.join('; '), series?.name ?? '', series?.position ?? ''];
  return `urn:uuid:${uuid5(work.map((part) => String(part).normalize('NFC')).join('\n'))}`;
}

function uuid5(name: string): string {
  const bytes = createHash('sha1').update(namespace).update(name).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
