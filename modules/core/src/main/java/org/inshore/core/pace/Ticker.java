package org.inshore.core.pace;

import java.util.concurrent.TimeUnit;

/** Count of nanoseconds and the sleep that lets it go on. */
interface Ticker {
  /** The machine's own. */
  Ticker SYSTEM =
      new Ticker() {
        @Override
        public long read() {
          return System.nanoTime();
        }

        @Override
        public void sleep(long nanos) throws InterruptedException {
          TimeUnit.NANOSECONDS.sleep(nanos);
        }
      };

  /** Nanoseconds from any one moment on. */
  long read();

  /** Waits so many nanoseconds. */
  void sleep(long nanos) throws InterruptedException;
}
