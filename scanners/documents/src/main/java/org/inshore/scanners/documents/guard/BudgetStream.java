package org.inshore.scanners.documents.guard;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.inshore.spi.scan.ScanException;

/**
 * Counts what is read against a budget; a parser above it sees the limit as a {@link
 * CarrierException}.
 */
public final class BudgetStream extends FilterInputStream {
  private final Budget budget;

  public BudgetStream(InputStream in, Budget budget) {
    super(in);
    this.budget = budget;
  }

  @Override
  public int read() throws IOException {
    int b = in.read();
    if (b >= 0) {
      count(1);
    }
    return b;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = in.read(buffer, offset, length);
    if (read > 0) {
      count(read);
    }
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(int bytes) {
    try {
      budget.took(bytes);
      Guard.checkInterrupt();
    } catch (ScanException | InterruptedException e) {
      throw new CarrierException(e);
    }
  }
}
