package org.inshore.core.inventory.store;

import org.inshore.spi.message.WordedException;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/** The inventory cannot be made, written or read; the wording names it and the remedy. */
public sealed class InventoryException extends WordedException permits InventoryWriteException {
  private static final long serialVersionUID = 1L;

  /** Makes the exception. */
  public InventoryException(Wording wording, @Nullable Throwable cause) {
    super(wording, cause);
  }
}
