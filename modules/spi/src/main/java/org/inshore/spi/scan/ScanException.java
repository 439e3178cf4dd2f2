package org.inshore.spi.scan;

import org.inshore.spi.message.Worded;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Reason that kept a place from being looked at.
 *
 * <p>The wording names the thing and the remedy, never a value from the source. It is raised where
 * the failure happens; the scan turns it into the outcome of that place and goes on.
 */
public final class ScanException extends Exception implements Worded {
  private static final long serialVersionUID = 1L;

  /** Categories, by who must act. */
  public enum Category {
    /** The operator's configuration is wrong. */
    CONFIGURATION,
    /** The account may not read it. */
    ACCESS_DENIED,
    /** The host does not answer, or is not there. */
    UNREACHABLE,
    /** The content is damaged, encrypted or of an unknown form. */
    UNREADABLE,
    /** Its form is known, and nothing here reads it: pictures, sound, some archives. */
    NO_READER,
    /** A limit of the scan was reached. */
    LIMIT_EXCEEDED,
    /** Random rows stand for all, as the operator asked. */
    SAMPLED,
    /** The operator stopped the scan before it came to the end. */
    STOPPED
  }

  private final Category category;
  private final transient Wording wording;

  /**
   * Makes the exception.
   *
   * @param category who must act
   * @param wording what happened and what to do
   * @param cause what a library threw; its message may hold values, so it is never shown
   */
  public ScanException(Category category, Wording wording, @Nullable Throwable cause) {
    super(wording.en(), cause);
    this.category = category;
    this.wording = wording;
  }

  /** Makes the exception without a cause. */
  public ScanException(Category category, Wording wording) {
    this(category, wording, null);
  }

  /** Who must act. */
  public Category category() {
    return category;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
