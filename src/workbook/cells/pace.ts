/** Excel restarts add-ins that do not answer for five seconds; every longer calculation gives way far sooner. */
const SLICE_MS = 60;

/** Lets other work of the page run when the current task has taken its share. */
export class Pace {
  private started = now();

  constructor(private readonly check: () => void = () => undefined) {}

  get due(): boolean {
    return now() - this.started > SLICE_MS;
  }

  /** @throws what `check` throws (a cancel that came in the meantime) */
  async rest(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.started = now();
    this.check();
  }
}

const now = (): number => performance.now();
