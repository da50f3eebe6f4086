// What a command may use of the world. `cli.ts` makes one from the process; tests make their own.

/** A place to write to. `terminal` says that a person is watching. */
export interface Sink {
  write(data: string | Uint8Array): void;
  terminal: boolean;
}

export interface Io {
  stdout: Sink;
  stderr: Sink;
  /** Everything on standard input. `terminal` says that it would come from a keyboard. */
  stdin: { read(): Promise<Uint8Array>; terminal: boolean };
  /** Absolute path of the working directory. */
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  /** Aborted when the user interrupts the run. */
  interrupted: AbortSignal;
}

/** Exit codes, as README publishes them. */
export const exitCode = {
  done: 0,
  nothingBuilt: 1,
  wrongUse: 2,
  warnings: 3,
  partFailed: 4,
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
