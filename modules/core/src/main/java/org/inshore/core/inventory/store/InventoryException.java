package org.inshore.core.inventory.store;

import java.io.IOException;
import org.inshore.spi.message.Worded;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/** The inventory cannot be made, written or read; the wording names it and the remedy. */
public final class InventoryException extends IOException implements Worded {
  private static final long serialVersionUID = 1L;

  private final transient Wording wording;

  /** Makes the exception. */
  public InventoryException(Wording wording, @Nullable Throwable cause) {
    super(wording.en(), cause);
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
