// Which Fascicle this is: the version of the package, and a stamp of its compiled code.
import { readFileSync } from 'node:fs';
import { version as runtime } from 'node:process';

/** The version in package.json, which stands two folders above this file in src and in dist. */
export function packageVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const { version }: { version: string } = JSON.parse(text);
  return version;
}

/**
 * Version, stamp and runtime in one string: two tools of the same string make the same bytes.
 * Undefined for code that was never compiled, which changes under our hands.
 */
export function toolVersion(): string | undefined {
  try {
    const stamp = readFileSync(new URL('../stamp', import.meta.url), 'utf8');
    return `${packageVersion()} ${stamp.trim()} ${runtime}`;
  } catch {
    return undefined;
  }
}
