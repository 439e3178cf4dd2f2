package org.inshore.spi.message;

/** A failure with a message for a person: an error with what happened and what to do. */
public interface Worded {

  /** What happened and what to do, in both languages. */
  Wording wording();
}
