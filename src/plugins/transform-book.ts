// Plugins' changes to a finished book, one after the other, between the audit and the writers.
import type { Book } from '../book/types.ts';
import { type Message, type Remark, remark } from '../messages.ts';
import type { Transform } from './plugin.ts';

/** A transform and the plugin it is from, under whose name it speaks. */
export interface NamedTransform {
  plugin: string;
  transform: Transform;
}

/** Changes `book`; `file` stands in messages. Throws a `Failure` that names the plugin that failed. */
export async function transformBook(
  book: Book,
  file: string,
  transforms: readonly NamedTransform[],
): Promise<{ book: Book; messages: Message[] }> {
  const messages: Message[] = [];
  let changed = book;
  for (const { plugin, transform } of transforms) {
    const report = (said: Remark): void => {
      messages.push({ file, ...remark(plugin, said) });
    };
    changed = await transform(changed, report);
  }
  return { book: changed, messages };
}
