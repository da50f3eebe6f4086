// Accessibility metadata (schema.org; EPUB Accessibility 1.1, section 2): what is true of the book
// we made. A claim of conformance needs a person who certifies it.
import type { EpubOptions, EpubPlan } from './types.ts';

export interface Accessibility {
  modes: string[];
  /** Sets of modes, each of which is enough to read the whole book. */
  sufficient: string[];
  features: string[];
  hazard: string;
  summary: string;
  conformsTo?: string;
  certifiedBy?: string;
}

/** Describes how the planned book can be read, and by whom. */
export function accessibilityOf(plan: EpubPlan, options: EpubOptions): Accessibility {
  const pictures = plan.resources.filter(({ mediaType }) => mediaType.startsWith('image/'));
  const described = !plan.undescribed;
  const features = ['structuralNavigation', 'tableOfContents', 'readingOrder'];
  if (pictures.length > 0 && described) features.push('alternativeText');
  if (plan.pageList.length > 0) features.push('pageBreakMarkers', 'pageNavigation');
  features.push('displayTransformability', 'unlocked');
  const moving = pictures.some(({ mediaType }) => mediaType === 'image/gif');
  const { certifiedBy } = options;
  return {
    modes: pictures.length > 0 ? ['textual', 'visual'] : ['textual'],
    sufficient: [described ? 'textual' : 'textual,visual'],
    features,
    hazard: moving ? 'unknown' : 'none',
    summary: summaryOf(pictures.length > 0, described),
    ...(certifiedBy && described
      ? { conformsTo: 'EPUB Accessibility 1.1 - WCAG 2.2 Level AA', certifiedBy }
      : {}),
  };
}

function summaryOf(pictures: boolean, described: boolean): string {
  const text =
    'Reflowable text in reading order, with headings, a table of contents and landmarks; ' +
    'size, face and colours are the reader’s to choose.';
  if (!pictures) return text;
  return described
    ? `${text} Every picture is described.`
    : `${text} Some pictures have no description.`;
}
