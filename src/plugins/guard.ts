// Calls what plugins bring. An exception, or a result that is none, is a `Failure` that names the plugin:
// it ends the work on the book at hand and on no other.
import { Failure, message } from '../messages.ts';

/** A part of a plugin, as messages name it: the plugin `tide` in `the reader scroll`. */
export interface PluginPart {
  plugin: string;
  part: string;
}

/** Makes `run` throw nothing but a `Failure`; `isRight` says whether its result is one. */
export function guard<A extends unknown[], R>(
  where: PluginPart,
  run: (...given: A) => R,
  isRight: (result: unknown) => boolean,
): (...given: A) => R {
  return (...given) => {
    try {
      return checked(run(...given), where, isRight);
    } catch (error) {
      throw failureOf(error, where);
    }
  };
}

/** The same for what may take its time. */
export function guardAsync<A extends unknown[], R>(
  where: PluginPart,
  run: (...given: A) => R | Promise<R>,
  isRight: (result: unknown) => boolean,
): (...given: A) => Promise<R> {
  return async (...given) => {
    try {
      return checked(await run(...given), where, isRight);
    } catch (error) {
      throw failureOf(error, where);
    }
  };
}

function checked<R>(result: R, where: PluginPart, isRight: (result: unknown) => boolean): R {
  if (isRight(result)) return result;
  throw new Failure(message('plugin-failed', { ...where, cause: 'its result is of no use' }));
}

function failureOf(error: unknown, where: PluginPart): Failure {
  return error instanceof Failure
    ? error
    : new Failure(message('plugin-failed', { ...where, cause: causeOf(error) }));
}

const MAX_CAUSE_CHARS = 200;

/** The first line of what was thrown, without its stop. */
export function causeOf(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  const line = said.split('\n')[0]?.trim() ?? '';
  return line.slice(0, MAX_CAUSE_CHARS).replace(/\.$/, '') || 'it does not say why';
}
