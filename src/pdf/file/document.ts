// One PDF file being painted: its fonts and pictures, its opening and its end.
import { readPicture } from '../../images/decode.ts';
import type { Picture } from '../../images/picture.ts';
import type { DocumentInfo, FaceKey, Faces } from '../types.ts';
import { type EmbeddedFace, embedFaces } from './embed.ts';
import type { Ink } from './emit.ts';
import { embedPicture, turn } from './images.ts';
import { type Dictionary, type PdfFile, type PdfObject, text } from './objects.ts';
import { srgbProfile } from './srgb.ts';
import { type Claims, instant, PRODUCER, writeXmp } from './xmp.ts';

/** A file and what is embedded in it so far. */
export interface OpenDocument {
  file: PdfFile;
  face(key: FaceKey): EmbeddedFace;
  pictures: Map<Uint8Array, EmbeddedPicture>;
}

interface EmbeddedPicture {
  picture: Picture;
  object: PdfObject;
  name: string;
}

/** Starts a file. pdfkit is loaded here, not before. */
export async function openDocument(faces: Faces, info: DocumentInfo): Promise<OpenDocument> {
  const { openFile } = await import('./pdfkit-internals.ts');
  const file = openFile({
    language: info.language,
    info: {
      Title: info.title,
      Author: info.authors.join(', '),
      ...(info.subject ? { Subject: info.subject } : {}),
      ...(info.keywords.length > 0 ? { Keywords: info.keywords.join(', ') } : {}),
      Creator: PRODUCER,
      Producer: PRODUCER,
      CreationDate: instant(info.created),
      ModDate: instant(info.modified),
    },
  });
  return { file, face: embedFaces(file, faces), pictures: new Map() };
}

/** Ends the file. Inks break the claim of PDF/A, whose output intent is a screen's colours. */
export function closeDocument(
  document: OpenDocument,
  info: DocumentInfo,
  claims: Claims,
): Uint8Array {
  const pictures = [...document.pictures.values()];
  const hasInks = pictures.some(({ picture }) => picture.space === 'DeviceCMYK');
  const archival = claims.archival && !hasInks;
  if (archival) stateColours(document.file);
  return document.file.close(writeXmp(info, { ...claims, archival }));
}

/** What the colours of the file mean (ISO 19005-2, 6.2.3): those of screens. */
function stateColours(file: PdfFile): void {
  const profile = file.object({ N: 3 });
  profile.end(srgbProfile());
  const intent = file.object({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    Info: text('sRGB IEC61966-2.1'),
    OutputConditionIdentifier: text('sRGB IEC61966-2.1'),
    DestOutputProfile: profile,
  });
  intent.end();
  file.catalog['OutputIntents'] = [intent];
}

/** What a page draws on, by the names its content gives them. */
export interface Resources {
  fonts: Dictionary;
  images: Dictionary;
  isTransparent: boolean;
}

/** Ink for one page: whatever it is asked for is added to the page's `resources`. */
export function pageInk(
  document: OpenDocument,
  resources: Resources,
  mark?: NonNullable<Ink['mark']>,
): Ink {
  const inUse = new Map<FaceKey, EmbeddedFace>();
  return {
    face: (key) => {
      const known = inUse.get(key);
      if (known) return known;
      const face = document.face(key);
      inUse.set(key, face);
      resources.fonts[face.font.name] = face.font.object;
      return face;
    },
    image: (bytes) => {
      const { name, object, picture } = embed(document, bytes);
      resources.images[name] = object;
      resources.isTransparent ||= picture.alpha !== undefined;
      return { name, matrix: turn(picture) };
    },
    ...(mark ? { mark } : {}),
  };
}

function embed({ file, pictures }: OpenDocument, bytes: Uint8Array): EmbeddedPicture {
  const known = pictures.get(bytes);
  if (known) return known;
  const picture = readPicture(bytes);
  if (!picture) throw new Error('An image was placed that is neither a sound PNG nor a JPEG');
  const object = embedPicture(file, picture);
  const embedded = { picture, object, name: `I${pictures.size + 1}` };
  pictures.set(bytes, embedded);
  return embedded;
}
