// What `outline --json` prints: the contract with scorers, editors and scripts. Fields are only
// added, never renamed.
import { textOf } from '../book/inline.ts';
import type { Metadata, Origin } from '../book/metadata-types.ts';
import type { Kind } from '../detect/kinds.ts';
import type { Detected, Labelled, Missed } from '../detect/types.ts';
import type { Manuscript } from '../manuscript/types.ts';
import type { Message } from '../messages.ts';
import type { FieldName } from '../metadata/field-table.ts';

export interface OutlineLine {
  line: number;
  endLine: number;
  kind: Kind;
  title?: string;
  label?: string;
  ordinal?: number;
  confidence: number;
  rule: string;
  reason: string;
}

/** The outline as data; see `outlineJson`. */
export interface Outline {
  file: string;
  encoding: string;
  metadata: Partial<Record<FieldName, Origin & { value: unknown }>>;
  lines: OutlineLine[];
  /** Lines that were read as prose and may be something after all. */
  possiblyMissed: Missed[];
  messages: Message[];
}

/** Kinds that are no structure: a reader of the outline asks what stands out from them. */
const unlisted = new Set<Kind>(['prose', 'divider', 'transcript']);

/** Makes the outline of a manuscript as data: every label but plain text, in order. */
export function outlineJson(
  manuscript: Pick<Manuscript, 'file' | 'encoding'>,
  metadata: Metadata,
  detected: Detected,
  messages: readonly Message[],
): Outline {
  return {
    file: manuscript.file,
    encoding: manuscript.encoding,
    metadata: metadataJson(metadata),
    lines: detected.labelled.filter(isListed).map(lineJson),
    possiblyMissed: detected.missed,
    messages: [...messages],
  };
}

/** A gap weaker than the manuscript's breaks is shown as space, but it is no scene break. */
function isListed({ kind, strength }: Labelled): boolean {
  return !unlisted.has(kind) && !(kind === 'scene-break' && strength === 'space');
}

function metadataJson(metadata: Metadata): Outline['metadata'] {
  const names = Object.keys(metadata.origins) as FieldName[];
  const entries = names.flatMap((name) => {
    const origin = metadata.origins[name];
    return origin ? [[name, { value: metadata[name], ...origin }]] : [];
  });
  return Object.fromEntries(entries);
}

function lineJson(labelled: Labelled): OutlineLine {
  const { line, endLine, kind, heading, blocks, confidence, rule, reason } = labelled;
  const isName = kind === 'title' || kind === 'byline';
  const title = heading ? textOf(heading.children) : isName ? blocks[0]?.text : undefined;
  return {
    line,
    endLine,
    kind,
    ...(title ? { title } : {}),
    ...(heading?.label === undefined ? {} : { label: heading.label }),
    ...(heading?.ordinal === undefined ? {} : { ordinal: heading.ordinal }),
    confidence,
    rule,
    reason,
  };
}
