// The parts of a plugin as the stages call them: what one of them throws or gives back in a wrong form
// is a `Failure` under the plugin's name.
import type { Flow, Inline } from '../book/types.ts';
import type { Rule } from '../detect/rule.ts';
import type { Override, Overrides } from '../epub/overrides.ts';
import type { Reader } from '../manuscript/reader.ts';
import { remark } from '../messages.ts';
import type { Writer } from '../writers/writer.ts';
import { guard, guardAsync } from './guard.ts';
import type { Plugin, Transform } from './plugin.ts';

export function guardedReader(reader: Reader, plugin: string): Reader {
  const where = { plugin, part: `the reader ${reader.id}` };
  const { sniff } = reader;
  return {
    ...reader,
    ...(sniff && { sniff: guard(where, (bytes) => sniff.call(reader, bytes), isBoolean) }),
    read: guardAsync(
      where,
      (bytes, file, context) => reader.read(bytes, file, context),
      (result) =>
        hasList(inside(result, 'manuscript'), 'lines') &&
        hasList(inside(result, 'blocks'), 'blocks'),
    ),
  };
}

export function guardedRule(rule: Rule, plugin: string): Rule {
  const where = { plugin, part: `the rule ${rule.id}` };
  if (rule.pass === 'structure') {
    const propose: typeof rule.propose = (...given) => rule.propose(...given);
    return { ...rule, propose: guard(where, propose, Array.isArray) };
  }
  const propose: typeof rule.propose = (...given) => rule.propose(...given);
  return { ...rule, propose: guard(where, propose, Array.isArray) };
}

export function guardedTransform(transform: Transform, plugin: string, place: number): Transform {
  const where = { plugin, part: `its transform ${transform.name || place}` };
  return guardAsync(where, transform, (book) => inside(book, 'type') === 'book');
}

export function guardedWriter(writer: Writer, plugin: string): Writer {
  const where = { plugin, part: `the writer ${writer.id}` };
  const { isSplit, inspect } = writer;
  return {
    ...writer,
    ...(isSplit && {
      isSplit: guard(where, (settings) => isSplit.call(writer, settings), isBoolean),
    }),
    ...(inspect && {
      inspect: guardAsync(where, (bytes) => inspect.call(writer, bytes), Array.isArray),
    }),
    write: guardAsync(
      where,
      async (book, context) => {
        const report: typeof context.report = (said) =>
          context.report('id' in said ? said : remark(plugin, said));
        const files = await writer.write(book, { ...context, report });
        if (files.length < 2 || isSplit?.call(writer, context.settings)) return files;
        throw new Error(`it made ${files.length} files and has no isSplit that says so`);
      },
      (files) => Array.isArray(files) && files.length > 0 && files.every(isBytes),
    ),
  };
}

export function guardedOverrides({ name, overrides = {} }: Plugin): Overrides {
  const entries = Object.entries(overrides).map(([type, override]) => {
    const where = { plugin: name, part: `its override of ${type}` };
    const print: Override<Flow | Inline> = override;
    return [type, guard(where, print, isPrinted)];
  });
  return Object.fromEntries(entries);
}

const isBoolean = (value: unknown): boolean => typeof value === 'boolean';
const isBytes = (value: unknown): boolean => value instanceof Uint8Array;
const isPrinted = (value: unknown): boolean => value === undefined || typeof value === 'string';

function hasList(value: unknown, key: string): boolean {
  return Array.isArray(inside(value, key));
}

function inside(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
