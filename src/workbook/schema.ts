/** Form of the project that this version writes and reads. */
export const SCHEMA = 1;
