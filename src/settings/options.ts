// Settings as a program gives them, some or all, → every setting. They are looked at as those of the
// command line are, so that a program gets the same sentences.
import { Failure, message } from '../messages.ts';
import { didYouMean } from '../nearest.ts';
import { readSetting, withFormats } from './read.ts';
import { bookSettings, defaultSettings, type Settings, type Spec } from './table.ts';

const specs: Readonly<Record<string, Spec>> = bookSettings;

/**
 * Fills `given` with defaults; `formats` are the ids of the writers there are. Throws a `Failure` at the
 * first setting that is unknown or cannot be.
 */
export function fillSettings(
  given: Readonly<Partial<Settings>>,
  formats: readonly string[],
): Settings {
  const said = Object.entries(given).filter(([, value]) => value !== undefined);
  for (const [name, value] of said) checkSetting(name, value, formats);
  return { ...defaultSettings, ...Object.fromEntries(said) };
}

function checkSetting(name: string, value: unknown, formats: readonly string[]): void {
  const spec = specs[name];
  if (spec === undefined) {
    const hint = didYouMean(name, Object.keys(specs));
    throw new Failure(message('setting-unknown', { name, hint }));
  }
  // An empty list says what the default says: no fonts, no style sheets, no books at all.
  if (Array.isArray(value) && value.length === 0) return;
  const reading = readSetting(withFormats(spec, formats), value);
  if ('value' in reading) return;
  const hint = reading.near === undefined ? '' : ` Did you mean ${reading.near}?`;
  const { expected } = reading;
  throw new Failure(message('setting-invalid', { name, value: String(value), expected, hint }));
}
