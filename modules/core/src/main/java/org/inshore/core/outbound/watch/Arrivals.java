package org.inshore.core.outbound.watch;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells which files in a folder and those below it are complete. One thread.
 *
 * <p>A file is complete when the kernel says that it was closed after writing, or moved in. One of
 * which the kernel has not said so, since it was there before, or since there is no such word
 * (other systems, files written by another machine, a second name of a file), is complete when size
 * and time stand still for a while and no process that can be seen has it open for writing. A name
 * by which programs write before they rename is no file yet: a dot at its start, or {@code .part},
 * {@code .filepart}, {@code .tmp}, {@code .crdownload}, {@code ~} at its end.
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

  /** Names that were made and not opened since: of these another name may have been written to. */
  private final Set<Path> made = new HashSet<>();

  /** Files that whoever made them opened, and nobody has written to. */
  private final Set<Path> unwritten = new HashSet<>();

  /** Of files that nobody said anything about: how they were seen first, and when. */
  private final Map<Path, Seen> seen = new HashMap<>();

  private long listed = System.nanoTime() - LISTED_EVERY.toNanos();
  private long temporary;
  private volatile Set<Path> unlisted = Set.of();

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

  /** What is there and could not be listed last: folders closed to this account, or too deep. */
  Set<Path> unlisted() {
    return unlisted;
  }

  /**
   * Waits for files that are complete, and hands them on; a file that is still there is handed on
   * again.
   *
   * @param milliseconds the longest wait
   * @param queued files that were handed on and wait: whether they are open is not asked again,
   *     which costs a look at all processes
   */
  void next(int milliseconds, Consumer<Path> complete, Predicate<Path> queued)
      throws IOException, InterruptedException {
    boolean lost = false;
    if (kernel == null) {
      Thread.sleep(Math.min(milliseconds, 50));
    } else {
      for (Inotify.Event event : kernel.events(milliseconds)) {
        lost |= happened(event, complete);
      }
    }
    if (lost || System.nanoTime() - listed >= LISTED_EVERY.toNanos()) {
      list(complete, queued);
      listed = System.nanoTime();
    }
  }

  /** Notes what the kernel says; whether the folder has to be listed for it. */
  private boolean happened(Inotify.Event event, Consumer<Path> complete) {
    Path path = event.path();
    switch (event.kind()) {
      case MADE -> made.add(path);
      case OPENED -> {
        if (made.remove(path)) {
          unwritten.add(path);
        }
      }
      case WRITING -> {
        forget(path);
        open.add(path);
      }
      // A reader, or whoever made it and wrote nothing: that is not to be told apart.
      case READ -> unwritten.remove(path);
      case COMPLETE -> {
        forget(path);
        open.remove(path);
        if (isName(path)) {
          complete.accept(path);
        }
      }
      case FOLDER -> {
        return watch(path);
      }
      case LOST -> {
        List.of(open, made, unwritten).forEach(Set::clear);
        return true;
      }
    }
    return false;
  }

  private void forget(Path path) {
    made.remove(path);
    unwritten.remove(path);
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

  private void list(Consumer<Path> complete, Predicate<Path> queued) throws IOException {
    Map<Path, Seen> now = new HashMap<>();
    Set<Path> closed = new HashSet<>();
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
            if (!(failure instanceof NoSuchFileException)) { // else gone meanwhile
              closed.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    unlisted = Set.copyOf(closed);
    temporary = waiting[0];
    seen.clear();
    seen.putAll(now);
    List.of(open, made, unwritten).forEach(each -> each.retainAll(now.keySet()));
    Set<Path> still = new HashSet<>();
    now.forEach(
        (file, state) -> {
          if (System.nanoTime() - state.since() >= quiet.toNanos()
              && !queued.test(file)
              && !open.contains(file)
              && !unwritten.contains(file)) {
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
