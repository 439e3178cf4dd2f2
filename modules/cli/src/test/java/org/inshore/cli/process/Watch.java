package org.inshore.cli.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Watches what a process has in its folder for temporary files, named and unlinked. */
final class Watch implements AutoCloseable {
  private static final long NANOS_BETWEEN = 1_000_000;
  private static final int LOOKED_AT = 1 << 16;

  private final Path temporary;
  private final Process process;
  private final Set<String> named = new ConcurrentSkipListSet<>();
  private final Set<String> unlinked = new ConcurrentSkipListSet<>();
  private final Thread thread;
  private volatile boolean over;

  private Watch(Path temporary, Process process) {
    this.temporary = temporary;
    this.process = process;
    this.thread = Thread.ofPlatform().daemon().unstarted(this::look);
  }

  static Watch over(Path temporary, Process process) {
    Watch watch = new Watch(temporary, process);
    watch.thread.start();
    return watch;
  }

  /** Files with content that had a name and are none of the libraries' known ones. */
  Set<String> named() {
    return named;
  }

  /** Files that were open and had no name. */
  Set<String> unlinked() {
    return unlinked;
  }

  @Override
  public void close() {
    over = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    Path descriptors = Path.of("/proc", String.valueOf(process.pid()), "fd");
    while (!over) {
      try (Stream<Path> files = Files.walk(temporary)) {
        files.forEach(this::named);
      } catch (IOException | UncheckedIOException e) {
        continue; // Something went while it was listed.
      }
      try (Stream<Path> files = Files.list(descriptors)) {
        files.forEach(this::unlinked);
      } catch (IOException | UncheckedIOException e) {
        continue; // Something was closed meanwhile, or the process ended.
      }
      LockSupport.parkNanos(NANOS_BETWEEN);
    }
  }

  private void named(Path file) {
    if (isSpool(file)) {
      named.add(file.toString());
    }
  }

  private void unlinked(Path descriptor) {
    String target = target(descriptor);
    if (target.startsWith(temporary.toString()) && target.endsWith(" (deleted)")) {
      unlinked.add(target);
    }
  }

  /** Whether a file is a spool or a scratch file that holds anything but room. */
  private static boolean isSpool(Path file) {
    if (!String.valueOf(file.getFileName()).endsWith(".tmp") || !Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      for (byte each : in.readNBytes(LOOKED_AT)) {
        if (each != 0) {
          return true;
        }
      }
    } catch (IOException e) {
      return false; // Unlinked meanwhile.
    }
    return false;
  }

  private static String target(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (IOException e) {
      return "";
    }
  }
}
