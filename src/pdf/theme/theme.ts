// A theme: the design of a printed book as data, read from `templates/themes/NAME.json`.
// It names faces and proportions; it knows neither a trim size nor a book.
import { Failure, message } from '../../messages.ts';
import type { FaceKey } from '../types.ts';

/** A face: its font file (inside a package) and the OpenType features it is shaped with. */
export interface FaceSpec {
  file: string;
  features: readonly string[];
}

export interface Theme {
  name: string;
  /**
   * `regular`, `italic`, `bold`, `bold-italic`, `caps`, `small`, `titling`, `superior`, `mono`.
   * `titling` is the face of headings for titles in capitals: its figures are as high as they are.
   */
  faces: Readonly<Record<FaceKey, FaceSpec>>;
  /** `manuscript` is the form editors ask for: no front matter, a head on every page. */
  layout: 'book' | 'manuscript';
  /** Trim size where nobody asks for another: `5.5x8.5in`. */
  pageSize: string;
  /** Points. */
  size: number;
  leading: number;
  /** Of a paragraph's first line, in ems. */
  indent: number;
  /** Widest measure, in ems. About 75 characters tire the eye (Bringhurst, 2.1.2). */
  widest: number;
  align: 'justify' | 'left';
  hyphenate: boolean;
  /** Punctuation hangs out of the measure. */
  hang: boolean;
  /** Part by which the glyphs of a line may be widened or narrowed: 0.015. */
  expansion: number;
  /** Parts of the trim's width (inner, outer) and height (top, bottom). */
  margins: { inner: number; outer: number; top: number; bottom: number };
  /** Where chapters open. */
  opening: 'recto' | 'next';
  /** Lines left free above a chapter's heading. */
  sink: number;
  /** How a chapter's first words are set. */
  lead: 'caps' | 'drop' | 'none';
  heading: {
    align: 'center' | 'left';
    size: number;
    face: FaceKey;
    labelFace: FaceKey;
    /** Letter-spacing of labels and of titles in capitals, in thousandths of an em. */
    labelTracking: number;
  };
  /** The sign of a scene break. */
  ornament: string;
  /** Size of the fixed-width face beside the text's. */
  monoScale: number;
}

/** The faces every theme has. */
const faceKeys = [
  'regular',
  'italic',
  'bold',
  'bold-italic',
  'caps',
  'small',
  'titling',
  'superior',
  'mono',
];
const numbers = ['size', 'leading', 'indent', 'expansion', 'widest', 'sink', 'monoScale'];
const words = ['name', 'layout', 'pageSize', 'align', 'opening', 'lead', 'ornament'];
const switches = ['hyphenate', 'hang'];

/** Reads a theme file; throws `theme-invalid` naming what is missing or of the wrong type. */
export function readTheme(json: string, file: string): Theme {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw invalid(file, cause instanceof Error ? cause.message : 'not JSON');
  }
  if (!isTheme(value)) throw invalid(file, firstFault(value) ?? 'not a theme');
  return value;
}

function invalid(file: string, cause: string): Failure {
  return new Failure(message('theme-invalid', { file, cause }));
}

function isTheme(value: unknown): value is Theme {
  return firstFault(value) === undefined;
}

/** The first key that is missing or of the wrong type. */
function firstFault(value: unknown): string | undefined {
  const theme = record(value);
  if (theme === undefined) return 'not an object';
  const wrong =
    numbers.find((key) => !isPositive(theme[key])) ??
    words.find((key) => typeof theme[key] !== 'string') ??
    switches.find((key) => typeof theme[key] !== 'boolean');
  return (
    wrong ?? faultIn(theme, 'margins', ['inner', 'outer', 'top', 'bottom']) ?? faceFault(theme)
  );
}

function faultIn(theme: Record<string, unknown>, key: string, keys: string[]): string | undefined {
  const inner = record(theme[key]);
  const missing = keys.find((name) => !isPositive(inner?.[name]));
  return missing && `${key}.${missing}`;
}

function faceFault(theme: Record<string, unknown>): string | undefined {
  const faces = record(theme['faces']);
  const missing = faceKeys.find((key) => {
    const face = record(faces?.[key]);
    return typeof face?.['file'] !== 'string' || !Array.isArray(face['features']);
  });
  if (missing !== undefined) return `faces.${missing}`;
  return faultIn(theme, 'heading', ['size']);
}

function record(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null ? { ...value } : undefined;
}

function isPositive(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
