// The library: manuscripts in, books out. No state is kept between calls.
export { type BindOptions, bind } from './bind/bind.ts';
export type { Metadata } from './book/metadata-types.ts';
export type * from './book/types.ts';
export { check } from './check/check.ts';
export { type Bound, bindManuscript, type Compiled, compile } from './compile.ts';
export { detect } from './detect/detect.ts';
export type { Detected, DetectOptions, Labelled } from './detect/types.ts';
export type { EpubOptions } from './epub/types.ts';
export { writeEpub } from './epub/write.ts';
export { readBlocks } from './manuscript/blocks.ts';
export { readManuscript } from './manuscript/read.ts';
export type { Block, Blocks, Manuscript } from './manuscript/types.ts';
export { Failure, type Message } from './messages.ts';
export { type PdfOptions, writePdf } from './pdf/write.ts';
export { defaultSettings, type Settings } from './settings/table.ts';
