/** In milliseconds: the step in which the coarsest file systems count time (FAT, even seconds). */
export const COARSEST_CLOCK_MS = 2000;
