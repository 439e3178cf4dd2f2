package org.inshore.core.person.link;

/** Gives links between identifiers with the places that tell them; the same each time. */
@FunctionalInterface
public interface ToldLinks {
  /** Takes links of one place. */
  @FunctionalInterface
  interface Taker {
    /**
     * Takes some.
     *
     * @param place a number of the place
     * @param pairs identifiers by twos, the better known one first
     */
    void accept(int place, long[] pairs);
  }

  /** Hands on all of them. */
  void each(Taker taker);
}
