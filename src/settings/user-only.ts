// Keys beside or inside a manuscript that would be settings of the user alone: they set nothing there,
// and the author is told so.
import { type Message, message } from '../messages.ts';
import type { RawField } from '../metadata/statements.ts';
import { allSettings, nameOf } from './read.ts';

/** Warns of such keys in the sidecar, which is called `sidecarFile`, and in the front matter. */
export function warnOfUserOnly(
  sidecar: readonly RawField[],
  frontMatter: readonly RawField[],
  sidecarFile: string,
): { messages: Message[] } {
  const inSidecar = sidecar
    .filter(isUserOnly)
    .map((field) => warning(field, { file: sidecarFile }));
  return {
    messages: [...inSidecar, ...frontMatter.filter(isUserOnly).map((field) => warning(field))],
  };
}

function isUserOnly({ key }: RawField): boolean {
  const name = nameOf(key.trim().toLowerCase());
  return name !== undefined && allSettings[name]?.userOnly === true;
}

function warning({ key, line }: RawField, where: { file?: string } = {}): Message {
  return message(
    'field-user-only',
    { name: key },
    { ...where, ...(line !== undefined && { line }) },
  );
}
