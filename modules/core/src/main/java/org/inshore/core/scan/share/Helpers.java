package org.inshore.core.scan.share;

/** Workers that may have nothing else to do at the moment. */
public interface Helpers {
  /** Nobody: whoever has work does it alone. */
  Helpers NONE =
      new Helpers() {
        @Override
        public boolean offer(Work work) {
          return false;
        }

        @Override
        public boolean isFree() {
          return false;
        }
      };

  /** Work that one thread or another does; whoever comes second finds nothing to do. */
  interface Work {

    /** Does it; tells whether the matcher is still sound afterwards. */
    boolean with(ContentMatcher matcher);
  }

  /** Gives work to a worker that is free, or soon will be; false when there is none. */
  boolean offer(Work work);

  /** Whether an offer would likely be taken. */
  boolean isFree();
}
