// Keys beside or inside a manuscript that mean nothing there: slips in a sidecar, settings, and what
// only the user may set. They are left out, and the author is told so.
import { sidecarKeys } from '../manuscript/sidecar.ts';
import { type Message, message } from '../messages.ts';
import type { RawField } from '../metadata/statements.ts';
import { didYouMean } from '../nearest.ts';
import { allSettings, nameOf } from './read.ts';

/** Warns of the unknown keys of the sidecar, which is called `sidecarFile`, and of such in the front matter. */
export function warnOfKeys(
  sidecar: readonly RawField[],
  frontMatter: readonly RawField[],
  sidecarFile: string,
): { messages: Message[] } {
  const inSidecar = sidecar.map((field) => {
    const where = { file: sidecarFile };
    return isUserOnly(field) ? warning(field, where) : unknownKey(field, where);
  });
  return {
    messages: [...inSidecar, ...frontMatter.filter(isUserOnly).map((field) => warning(field))],
  };
}

function isUserOnly({ key }: RawField): boolean {
  const name = nameOf(key.trim().toLowerCase());
  return name !== undefined && allSettings[name]?.userOnly === true;
}

function unknownKey({ key, line }: RawField, where: { file: string }): Message {
  const isSetting = nameOf(key.trim().toLowerCase()) !== undefined;
  const hint = isSetting ? ' A setting stands in fascicle.yaml.' : didYouMean(key, sidecarKeys);
  return message('sidecar-key-unknown', { key, hint }, { ...where, ...(line && { line }) });
}

function warning({ key, line }: RawField, where: { file?: string } = {}): Message {
  return message(
    'field-user-only',
    { name: key },
    { ...where, ...(line !== undefined && { line }) },
  );
}
