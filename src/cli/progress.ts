// A line that shows how far a run has come. Only for a person at a terminal: pipes and logs get none.
import type { Io } from './io.ts';

export interface Progress {
  /** One more book is done. */
  step(): void;
  /** Takes the line away, so that something else can be printed. */
  clear(): void;
}

const BAR_COLUMNS = 24;
const eraseLine = '\r\u001b[K';

/** A progress line for `total` books; silent where nobody is watching or there is little to watch. */
export function startProgress(total: number, quiet: boolean, io: Io): Progress {
  if (!io.stderr.terminal || quiet || total < 2) return { step() {}, clear() {} };
  const begun = performance.now();
  let done = 0;
  const draw = () => {
    const seconds = Math.max(0.001, (performance.now() - begun) / 1000);
    io.stderr.write(eraseLine + progressLine(done, total, seconds));
  };
  draw();
  return {
    step() {
      done += 1;
      draw();
    },
    clear: () => io.stderr.write(eraseLine),
  };
}

/** `[######------------------] 75/300 books, 8.1 a second, 28 s left` */
function progressLine(done: number, total: number, seconds: number): string {
  const full = Math.floor((BAR_COLUMNS * done) / total);
  const bar = `[${'#'.repeat(full)}${'-'.repeat(BAR_COLUMNS - full)}]`;
  if (done === 0) return `${bar} 0/${total} books`;
  const rate = done / seconds;
  const left = Math.ceil((total - done) / rate);
  return `${bar} ${done}/${total} books, ${rate.toFixed(1)} a second, ${left} s left`;
}
