// V8 lets the room for short-lived objects grow to 48 MiB, which makes nothing here faster: a library
// of any length, and a machine that does other things, are better off without.
import { setFlagsFromString } from 'node:v8';

/** Keeps the room for what has just been made at its first size. Called before anything is made. */
export function keepMemorySmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}
