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
