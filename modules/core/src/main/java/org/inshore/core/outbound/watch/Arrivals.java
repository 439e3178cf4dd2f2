package org.inshore.core.outbound.watch;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells which files in a folder and those below it are complete. One thread.
 *
 * <p>A file is complete when the kernel says that it was closed after writing, or moved in. One of
 * which the kernel has not said so, since it was there before, or since there is no such word
 * (other systems, files written by another machine), is complete when size and time stand still for
 * a while and no process that can be seen has it open for writing. A name by which programs write
 * before they rename is no file yet: a dot at its start, or {@code .part}, {@code .filepart},
 * {@code .tmp}, {@code .crdownload}, {@code ~} at its end.
 */
final class Arrivals implements AutoCloseable {
  private static final List<String> TEMPORARY =
      List.of(".part", ".filepart", ".tmp", ".crdownload", "~");
  private static final Duration LISTED_EVERY = Duration.ofSeconds(1);

  private final Path root;
  private final Duration quiet;
  private final @Nullable Inotify kernel;

  /** Files that were written to since the kernel last said that they were closed. */
  private final Set<Path> open = new HashSet<>();

  /** Of files that nobody said anything about: how they were seen first, and when. */
  private final Map<Path, Seen> seen = new HashMap<>();

  private long listed = System.nanoTime() - LISTED_EVERY.toNanos();
  private long temporary;

  private record Seen(long size, long modified, @Nullable Object file, long since) {}

  Arrivals(Path root, Duration quiet, boolean asksKernel) {
    this.root = root;
    this.quiet = quiet;
    this.kernel = asksKernel ? Inotify.open() : null;
    watch(root);
  }

  /** How many files have names by which they are still being written. */
  long temporary() {
    return temporary;
  }

  /**
   * Waits for files that are complete, and hands them on; a file that is still there is handed on
   * again.
   *
   * @param milliseconds the longest wait
   */
  void next(int milliseconds, Consumer<Path> complete) throws IOException, InterruptedException {
    boolean lost = false;
    if (kernel == null) {
      Thread.sleep(Math.min(milliseconds, 50));
    } else {
      for (Inotify.Event event : kernel.events(milliseconds)) {
        switch (event.kind()) {
          case WRITING -> open.add(event.path());
          case COMPLETE -> {
            open.remove(event.path());
            if (isName(event.path())) {
              complete.accept(event.path());
            }
          }
          case FOLDER -> lost |= watch(event.path());
          case LOST -> {
            open.clear();
            lost = true;
          }
        }
      }
    }
    if (lost || System.nanoTime() - listed >= LISTED_EVERY.toNanos()) {
      list(complete);
      listed = System.nanoTime();
    }
  }

  /** Watches a folder and those below it. */
  private boolean watch(Path folder) {
    if (kernel == null) {
      return true;
    }
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path below, BasicFileAttributes attributes) {
              kernel.watch(below);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      // Gone again, or not to be listed: the next listing says so.
    }
    return true;
  }

  private void list(Consumer<Path> complete) throws IOException {
    Map<Path, Seen> now = new HashMap<>();
    long[] waiting = new long[1];
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!isName(file)) {
              waiting[0]++;
            } else if (!attributes.isRegularFile()) {
              complete.accept(file);
            } else {
              now.put(file, seen(file, attributes));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            if (file.equals(root)) {
              throw failure;
            }
            return FileVisitResult.CONTINUE; // gone meanwhile
          }
        });
    temporary = waiting[0];
    seen.clear();
    seen.putAll(now);
    open.retainAll(now.keySet());
    Set<Path> still = new HashSet<>();
    now.forEach(
        (file, state) -> {
          if (System.nanoTime() - state.since() >= quiet.toNanos() && !isHeldOpen(file)) {
            still.add(file);
          }
        });
    if (!still.isEmpty()) {
      still.removeAll(OpenFiles.written(still));
      still.forEach(complete);
    }
  }

  private Seen seen(Path file, BasicFileAttributes attributes) {
    Seen before = seen.get(file);
    long size = attributes.size();
    long modified = attributes.lastModifiedTime().toMillis();
    Object key = attributes.fileKey();
    return before != null
            && before.size() == size
            && before.modified() == modified
            && Objects.equals(before.file(), key)
        ? before
        : new Seen(size, modified, key, System.nanoTime());
  }

  /** Whether the kernel said that it was written to and not that it was closed. */
  private boolean isHeldOpen(Path file) {
    if (!open.contains(file)) {
      return false;
    }
    try {
      // A second name of a file is made without ever being closed.
      return !(Files.getAttribute(file, "unix:nlink", LinkOption.NOFOLLOW_LINKS)
              instanceof Integer n
          && n > 1);
    } catch (IOException | UnsupportedOperationException e) {
      return true;
    }
  }

  private static boolean isName(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return !name.startsWith(".") && TEMPORARY.stream().noneMatch(name::endsWith);
  }

  @Override
  public void close() {
    if (kernel != null) {
      kernel.close();
    }
  }
}
