// The frame around every script that a person starts.

/** Runs `work`; what it throws becomes a sentence for the person and exit code 1. `VERBOSE=1` shows where it was thrown. */
export async function main(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const detail = error instanceof Error && process.env['VERBOSE'] === undefined ? error.message : error;
    console.error(detail);
    // Whatever was started ends with us.
    process.exit(1);
  }
}
