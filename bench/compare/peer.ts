/** A generator that builds the same archive, made ready to run. */
export interface Peer {
  readonly name: string;
  readonly version: string;
  readonly out: string;
  /** Measured one after the other, in every round. */
  readonly cases: readonly Case[];
}

export interface Case {
  readonly name: string;
  /** Brings the site into the state that the build finds; not measured. */
  readonly prepare: () => void;
  readonly command: readonly [program: string, ...args: string[]];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** A generator that cannot be had on this machine, and why. */
export interface Missing {
  readonly name: string;
  readonly missing: string;
}

export interface PeerInput {
  /** The synthetic archive, laid out for Dateline. */
  readonly corpus: string;
  /** Where the peer may keep its site; removed afterwards. */
  readonly work: string;
  /** Where programs are kept from run to run. */
  readonly tools: string;
}
