package org.inshore.benchmarks.share;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.inshore.spi.content.Content;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.AssetSink;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.Scanner;
import org.inshore.spi.scan.ScannerFactory;
import org.inshore.spi.scan.Settings;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Location;

/** Reading of a source by its scanner as a scan does it, with two workers that look for nothing. */
final class ReadAll implements AssetSink, ContentSink {
  /** As many as a scan lists ahead of its workers. */
  private static final int QUEUED = 256;

  private static final int WORKERS = 2;

  private final BlockingQueue<Asset> queue = new ArrayBlockingQueue<>(QUEUED);
  private final AtomicLong files = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();
  private final Scanner scanner;
  private volatile boolean isListed;

  private ReadAll(Scanner scanner) {
    this.scanner = scanner;
  }

  static Copying.Copied of(String plugin, String target, Map<String, Object> settings)
      throws Exception {
    ScannerFactory factory =
        ServiceLoader.load(ScannerFactory.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(each -> each.name().equals(plugin))
            .findFirst()
            .orElseThrow();
    DataSource source = new DataSource("share", plugin, target, Declaration.NONE);
    try (Scanner scanner = factory.open(source, new Settings(settings, "share"), Limits.DEFAULT);
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
      ReadAll all = new ReadAll(scanner);
      Future<?> first = workers.submit(all::work);
      Future<?> second = workers.submit(all::work);
      scanner.discover(all);
      all.isListed = true;
      first.get();
      second.get();
      return new Copying.Copied(all.files.get(), all.bytes.get());
    }
  }

  private Void work() throws Exception {
    while (true) {
      boolean last = isListed;
      Asset next = queue.poll(5, java.util.concurrent.TimeUnit.MILLISECONDS);
      if (next != null) {
        scanner.read(next, this);
        files.incrementAndGet();
      } else if (last) {
        return null;
      }
    }
  }

  @Override
  public void asset(Asset asset) throws InterruptedException {
    scanner.expect(asset);
    queue.put(asset);
  }

  @Override
  public void content(Content content) throws ScanException {
    if (content instanceof Content.Binary binary) {
      try (InputStream in = binary.bytes().open()) {
        bytes.addAndGet(in.transferTo(OutputStream.nullOutputStream()));
      } catch (java.io.IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public void failed(Asset asset, ScanException reason) {
    throw new IllegalStateException(reason.wording().en());
  }

  @Override
  public void skipped(Asset asset, Wording reason) {
    throw new IllegalStateException(reason.en());
  }

  @Override
  public void failed(Location part, ScanException reason) {
    throw new IllegalStateException(reason.wording().en());
  }

  @Override
  public void skipped(Location part, Wording reason) {
    throw new IllegalStateException(reason.en());
  }

  @Override
  public void note(Wording note) {}
}
