const PAUSE = 50;

/**
 * Tries again until it no longer throws, and gives what it returned. What a page does in answer to a click or a key is
 * there at once on a quiet machine and seconds later on a loaded one: tests ask for what they want to see, never wait a
 * fixed time. Fails with the last failure.
 */
export async function eventually<T>(attempt: () => Promise<T>, within = 30_000): Promise<T> {
  const end = Date.now() + within;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
