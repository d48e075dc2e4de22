/** Installs packages on a Debian or Ubuntu machine where we are root; does nothing elsewhere. */
export function installPackages(packages: readonly string[]): boolean;

/** Installs the programs that the tests drive, where we are root on Debian or Ubuntu. */
export function installTestPrograms(): boolean;
