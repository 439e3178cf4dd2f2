package org.inshore.spi.message;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A failure that can be told to a person: what happened and what to do, in both languages. */
public abstract class WordedException extends IOException implements Worded {
  private static final long serialVersionUID = 1L;

  private final transient Wording wording;

  /**
   * Makes the exception.
   *
   * @param cause what led to it; its message may hold values, so it is never shown
   */
  protected WordedException(Wording wording, @Nullable Throwable cause) {
    super(wording.en(), cause);
    this.wording = wording;
  }

  /** Makes the exception without a cause. */
  protected WordedException(Wording wording) {
    this(wording, null);
  }

  @Override
  public final Wording wording() {
    return wording;
  }
}
