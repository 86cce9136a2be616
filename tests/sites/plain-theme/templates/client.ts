// No scripts and no style sheets: the plain theme publishes no files of its own.
export {};
