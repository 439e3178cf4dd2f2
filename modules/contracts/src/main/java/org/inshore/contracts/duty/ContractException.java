package org.inshore.contracts.duty;

import org.inshore.spi.message.WordedException;
import org.inshore.spi.message.Wording;

/** A pack of duties that cannot be used: the wording names file, line and remedy. */
public final class ContractException extends WordedException {
  private static final long serialVersionUID = 1L;

  /** Makes the exception. */
  public ContractException(Wording wording) {
    super(wording);
  }
}
