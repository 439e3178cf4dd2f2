package org.inshore.core.inventory.store;

/** A record breaks a constraint of the store and is not in it; others can be written. */
public final class RefusedRecordException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Makes the exception. */
  public RefusedRecordException(Throwable cause) {
    super("a record that the inventory does not take", cause);
  }
}
