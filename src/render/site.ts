/** What rendering knows of the site besides its archive. */
export interface Site {
  readonly base: string;
}
