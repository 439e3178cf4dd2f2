package org.inshore.core.inventory.store;

import org.inshore.spi.message.Wording;

/** An inventory that was begun cannot be written on; what was written before stays readable. */
public final class InventoryWriteException extends InventoryException {
  private static final long serialVersionUID = 1L;

  /** Makes the exception. */
  public InventoryWriteException(Wording wording, Throwable cause) {
    super(wording, cause);
  }
}
