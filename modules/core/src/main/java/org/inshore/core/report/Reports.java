package org.inshore.core.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.ReportFormat;
import org.inshore.spi.inventory.ReportOutput;
import org.inshore.spi.inventory.ScanHistory;
import org.inshore.spi.inventory.destruction.DestructionCheck;

/** Writes reports of an inventory. */
public final class Reports {
  /** With this begin names of files that are not to be handed on. */
  public static final String WORK_LIST = "worklist.";

  private static final int MAX_THREADS = 4;

  /** Side by side only where the memory suffices for as many. */
  private static final long MEMORY_FOR_EACH = 128L << 20;

  private Reports() {}

  /** Opens the inventory once more, for a thread of its own. */
  @FunctionalInterface
  public interface Opening {
    /** An open inventory, which the report closes. */
    Inventory open() throws IOException;
  }

  /**
   * Written files, and the formats that failed.
   *
   * @param files of all reports that could be written
   * @param failures why others could not
   */
  public record Written(List<Path> files, List<ReportException> failures) {
    /** Copies the lists. */
    public Written {
      files = List.copyOf(files);
      failures = List.copyOf(failures);
    }
  }

  /**
   * Writes reports one after the other, all from one open inventory; one that fails does not keep
   * the others.
   *
   * @param inventory what to report; the caller closes it
   * @param formats the forms to write
   * @param locale Chinese or English
   * @param folder takes the files; made if need be
   */
  public static Written writeEach(
      Inventory inventory, Collection<ReportFormat> formats, Locale locale, Path folder) {
    List<Path> files = new ArrayList<>();
    List<ReportException> failures = new ArrayList<>();
    for (ReportFormat format : formats) {
      try {
        files.addAll(write(inventory, List.of(format), locale, folder));
      } catch (ReportException e) {
        failures.add(e);
      }
    }
    return new Written(files, failures);
  }

  /**
   * Writes reports side by side, as many as there are processors and memory for; one that fails
   * does not keep the others.
   *
   * @param opening opens the inventory for each of them
   * @param formats the forms to write
   * @param locale Chinese or English
   * @param folder takes the files; made if need be
   */
  public static Written writeAll(
      Opening opening, Collection<ReportFormat> formats, Locale locale, Path folder)
      throws InterruptedException {
    Runtime machine = Runtime.getRuntime();
    long room = Math.max(1, machine.maxMemory() / MEMORY_FOR_EACH);
    int threads = (int) Math.min(room, Math.min(MAX_THREADS, machine.availableProcessors()));
    List<Path> files = new ArrayList<>();
    List<ReportException> failures = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Callable<List<Path>>> tasks = new ArrayList<>();
      for (ReportFormat format : formats) {
        tasks.add(
            () -> {
              try (Inventory inventory = opening.open()) {
                return write(inventory, List.of(format), locale, folder);
              } catch (ReportException e) {
                throw e;
              } catch (IOException e) {
                throw new ReportException(format.name(), folder, e);
              }
            });
      }
      for (Future<List<Path>> each : pool.invokeAll(tasks)) {
        try {
          files.addAll(each.get());
        } catch (ExecutionException e) {
          if (e.getCause() instanceof ReportException reason) {
            failures.add(reason);
          } else if (e.getCause() instanceof RuntimeException reason) {
            throw reason;
          } else {
            throw new IllegalStateException(e.getCause());
          }
        }
      }
    }
    return new Written(files, failures);
  }

  /**
   * Writes what runs of a schedule came to over time.
   *
   * @return the files written
   * @throws ReportException if a report cannot be written; those before it stay
   */
  public static List<Path> write(
      ScanHistory history, Collection<ReportFormat> formats, Locale locale, Path folder)
      throws ReportException {
    return write(formats, folder, (format, output) -> format.write(history, locale, output));
  }

  /**
   * Writes certificates of a destruction check.
   *
   * @return the files written
   * @throws ReportException if one cannot be written; those before it stay
   */
  public static List<Path> write(
      DestructionCheck check, Collection<ReportFormat> formats, Locale locale, Path folder)
      throws ReportException {
    return write(formats, folder, (format, output) -> format.write(check, locale, output));
  }

  /** Writes one format. */
  @FunctionalInterface
  private interface Writing {
    void write(ReportFormat format, ReportOutput output) throws IOException;
  }

  private static List<Path> write(Collection<ReportFormat> formats, Path folder, Writing writing)
      throws ReportException {
    List<Path> written = new ArrayList<>();
    for (ReportFormat format : formats) {
      try {
        Files.createDirectories(folder);
        try (StagedOutput output = new StagedOutput(folder, written, false)) {
          writing.write(format, output);
          written.addAll(output.publish());
        }
      } catch (IOException e) {
        throw new ReportException(format.name(), folder, e);
      }
    }
    return List.copyOf(written);
  }

  /**
   * Writes reports; a format's files appear when it is done, or not at all.
   *
   * @param inventory what to report; the caller closes it
   * @param formats the forms to write, one after the other
   * @param locale Chinese or English
   * @param folder takes the files; made if need be
   * @return the files written
   * @throws ReportException if a report cannot be written; those before it stay
   */
  public static List<Path> write(
      Inventory inventory, Collection<ReportFormat> formats, Locale locale, Path folder)
      throws ReportException {
    List<Path> written = new ArrayList<>();
    for (ReportFormat format : formats) {
      try {
        Files.createDirectories(folder);
        try (StagedOutput output = new StagedOutput(folder, written, inventory.clearNames())) {
          format.write(inventory, locale, output);
          written.addAll(output.publish());
        }
      } catch (IOException e) {
        throw new ReportException(format.name(), folder, e);
      } catch (OutOfMemoryError e) {
        throw new ReportException(format.name(), e);
      }
    }
    return List.copyOf(written);
  }
}
