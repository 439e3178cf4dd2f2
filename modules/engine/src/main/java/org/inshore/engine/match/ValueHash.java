package org.inshore.engine.match;

/** A keyed hash of values, so that equal values can be counted without being kept. */
public interface ValueHash {

  /**
   * The hash of a normalised value.
   *
   * @param kind what kind of value, so that equal digits of different kinds differ
   */
  long hash(String kind, CharSequence value);
}
