package org.inshore.scanners.s3;

import static org.assertj.core.api.Assertions.assertThat;

import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.AssetSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.Scanner;
import org.inshore.testkit.store.ObjectStub;
import org.junit.jupiter.api.Test;

/** A listing holds no more of a bucket that is a hundred times as large. */
final class S3ListingTest {
  private static final long OBJECTS = Long.getLong("inshore.effort", 1) > 1 ? 10_000_000 : 150_000;
  private static final long MOST = 24 << 20;

  /** Counts, and looks from time to time at what is in use. */
  private static final class Counting implements AssetSink {
    private long count;
    private long first;
    private long most;

    @Override
    public void asset(Asset asset) {
      if (++count % (OBJECTS / 15) == 0) {
        System.gc();
        long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        first = first == 0 ? used : first;
        most = Math.max(most, used - first);
      }
    }

    @Override
    public void failed(Asset asset, ScanException reason) {
      throw new AssertionError(reason);
    }

    @Override
    public void skipped(Asset asset, Wording reason) {
      throw new AssertionError(reason.en());
    }
  }

  @Test
  void holdsAChunkOnly() throws Exception {
    try (ObjectStub stub = ObjectStub.start("ledger");
        Scanner scanner = Scans.open("s3://ledger/", Scans.anonymous(stub.endpoint()))) {
      stub.simulate(OBJECTS);
      Counting counting = new Counting();
      scanner.discover(counting);
      assertThat(counting.count).isEqualTo(OBJECTS);
      assertThat(counting.most).as("bytes more than after a fifteenth").isLessThan(MOST);
    }
  }
}
