// The library: manuscripts in, books out. No state is kept between calls but fonts and what words look
// like. Every type that a public signature names is exported beside it.
export { type Audited, audit, type Loss } from './bind/audit.ts';
export { type BindOptions, bind } from './bind/bind.ts';
export type { Absorbed } from './book/absorbed.ts';
export type * from './book/metadata-types.ts';
export type * from './book/types.ts';
export { explain, outline, outlineJson } from './bound.ts';
export { check } from './check/check.ts';
export type { Subject } from './check/rule.ts';
export { type Bound, bindManuscript, type Compiled, compile } from './compile.ts';
export {
  type CompiledFolder,
  compileFolder,
  type FolderOptions,
  type FolderPart,
} from './compile-folder.ts';
export type { CompileOptions } from './compile-options.ts';
export type { Counts } from './detect/counts.ts';
export { detect } from './detect/detect.ts';
export type { Facts } from './detect/facts.ts';
export type { Rank } from './detect/keywords.ts';
export type { Kind } from './detect/kinds.ts';
export type { Line } from './detect/line.ts';
export type { Parts, Proposal } from './detect/proposal.ts';
export type { ProseBetween } from './detect/prose.ts';
export type { Landmarks, MatterRule, Rule, StructureRule } from './detect/rule.ts';
export type {
  Detected,
  DetectOptions,
  HeadingParts,
  Labelled,
  Missed,
  Reading,
} from './detect/types.ts';
export type { Segment, Zone, Zones } from './detect/zones.ts';
export type { Change } from './diff/compare.ts';
export { diff, type Edition } from './editions.ts';
export type {
  OverridableNodes,
  Override,
  OverrideContext,
  Overrides,
} from './epub/overrides.ts';
export type { CoverFaces, EpubOptions, EpubTemplates, EpubTheme } from './epub/types.ts';
export { writeEpub, writeKepub } from './epub/write.ts';
export { type FinishOptions, finish } from './finish/finish.ts';
export type { NotePolicies, NotePolicy } from './finish/notes.ts';
export type { ImageFile } from './images/load.ts';
export type { PictureKind } from './images/picture.ts';
export type { Reader, ReaderContext, ReadManuscript } from './manuscript/reader.ts';
export { readBlocks, readManuscript } from './manuscript/readers.ts';
export type * from './manuscript/types.ts';
export {
  diagnostics,
  Failure,
  type Message,
  type MessageId,
  type Remark,
  type Severity,
} from './messages.ts';
export type { FieldName } from './metadata/field-table.ts';
export type { FoundField, RawField } from './metadata/statements.ts';
export type { Outline, OutlineLine } from './outline/json.ts';
export type { PageStart } from './pages/page-start.ts';
export type { PaintOptions } from './pdf/file/paint.ts';
export type { FallbackFace, FallbackFont } from './pdf/text/shape.ts';
export type { FaceSpec, Theme } from './pdf/theme/theme.ts';
export type { FaceKey, Faces } from './pdf/types.ts';
export { type PdfOptions, writePdf } from './pdf/write.ts';
export type { Plugin, Transform } from './plugins/plugin.ts';
export type { Described } from './settings/stage-options.ts';
export {
  bookSettings,
  defaultSettings,
  type ItemOf,
  type Settings,
  type Spec,
  type ValueOf,
  type ValuesOf,
} from './settings/table.ts';
export type { BookFiles, Written } from './write-formats.ts';
export type { Writer, WriterContext } from './writers/writer.ts';
