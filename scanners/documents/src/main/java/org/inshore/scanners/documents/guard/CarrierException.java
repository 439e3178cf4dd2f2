package org.inshore.scanners.documents.guard;

/** Carries what a callback may not declare out of a library, and a sink's own errors past us. */
public final class CarrierException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Throwable carried;

  public CarrierException(Throwable carried) {
    super(null, carried, false, false);
    this.carried = carried;
  }

  public Throwable carried() {
    return carried;
  }
}
