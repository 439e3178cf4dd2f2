package org.inshore.core.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A run's temporary folder: one for each process, open to its owner only, that holds every
 * temporary file which must have a name. A file lock says that its owner is alive, since the kernel
 * drops it however a process ends; who opens such a folder first clears those of dead owners beside
 * it.
 */
public final class RunFolder implements AutoCloseable {
  /** How the folder's name begins, also when the launcher makes it. */
  private static final String PREFIX = "inshore-run-";

  private static final String LOCK = "lock";

  /** A folder without a lock is one that is being made, or its maker died at that moment. */
  private static final Duration BEGINNING = Duration.ofMinutes(1);

  /** Names of this JVM's own, see {@link AtomicFile}. */
  private static final Set<String> OWN = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final FileChannel channel;

  private RunFolder(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * Makes the folder of this run, and clears those of dead ones.
   *
   * @param temporary the folder for temporary files, or one in it that the launcher made for this
   *     run
   * @param variable what of the environment names another folder, for messages
   * @throws RunFolderException if it cannot be used, with the remedy
   */
  public static RunFolder open(Path temporary, String variable) throws RunFolderException {
    Path given = temporary.toAbsolutePath().normalize();
    Path common = common(given);
    boolean made = !common.equals(given) && Files.isDirectory(given) && !OWN.contains(name(given));
    if (!Files.isDirectory(common)) {
      throw new RunFolderException(
          "missing", common, variable, new NoSuchFileException(common.toString()));
    }
    RunFolder opened;
    try {
      opened = lock(made ? given : make(common));
    } catch (IOException e) {
      boolean full = String.valueOf(e.getMessage()).contains("No space left");
      throw new RunFolderException(full ? "full" : "unwritable", common, variable, e);
    }
    clearDead(common, opened.path);
    return opened;
  }

  /** Where temporary files of this run go. */
  public Path path() {
    return path;
  }

  /** The folder that the operator named: the one around a run's, else the given one itself. */
  public static Path common(Path folder) {
    Path parent = folder.getParent();
    return parent != null && name(folder).startsWith(PREFIX) ? parent : folder;
  }

  /** Removes the folder with all that is in it. */
  @Override
  public void close() {
    if (channel.isOpen()) {
      remove(path);
      try {
        channel.close();
      } catch (IOException e) {
        // Only its lock is lost, and with it the folder is cleared by the next run.
      }
      OWN.remove(name(path));
    }
  }

  private static Path make(Path common) throws IOException {
    return Files.createTempDirectory(common, PREFIX, OwnerOnly.folder(common));
  }

  /** The lock gets its name when it is held, so that one with this name is never yet to be held. */
  private static RunFolder lock(Path folder) throws IOException {
    Path early = folder.resolve(LOCK + ".new");
    Path lock = folder.resolve(LOCK);
    OWN.add(name(folder));
    FileChannel channel = null;
    boolean held = false;
    try {
      channel =
          FileChannel.open(
              early,
              Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              OwnerOnly.file(folder));
      held = channel.tryLock() != null;
      if (!held) {
        throw new IOException("locked by another process");
      }
      Files.move(early, lock, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      held = false;
      throw e;
    } finally {
      if (!held) {
        if (channel != null) {
          channel.close();
        }
        remove(folder);
        OWN.remove(name(folder));
      }
    }
    // The end by a signal does not pass through close(): then at least the empty folder goes.
    folder.toFile().deleteOnExit();
    lock.toFile().deleteOnExit();
    return new RunFolder(folder, channel);
  }

  /** Clears this user's folders whose owners are dead; what cannot be removed is left for later. */
  private static void clearDead(Path common, Path own) {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(common, PREFIX + "*")) {
      Object user = user(own);
      for (Path folder : folders) {
        if (!OWN.contains(name(folder))
            && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
            && user.equals(user(folder))) {
          clearIfDead(folder);
        }
      }
    } catch (IOException e) {
      // Another run clears it, or it is another user's.
    }
  }

  private static void clearIfDead(Path folder) {
    try (FileChannel channel =
        FileChannel.open(
            folder.resolve(LOCK), StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
      if (channel.tryLock() != null) {
        remove(folder);
      }
    } catch (NoSuchFileException e) {
      if (isOld(folder)) {
        remove(folder);
      }
    } catch (IOException e) {
      // Cannot be told: left alone.
    }
  }

  private static boolean isOld(Path folder) {
    try {
      return Files.getLastModifiedTime(folder).toInstant().isBefore(Instant.now().minus(BEGINNING));
    } catch (IOException e) {
      return false;
    }
  }

  /** Removes all that can be, links without what they lead to; the lock last, then the folder. */
  private static void remove(Path folder) {
    Path lock = folder.resolve(LOCK);
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (!file.equals(lock)) {
                delete(file);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path inner, @Nullable IOException e) {
              if (!inner.equals(folder)) {
                delete(inner);
              }
              return FileVisitResult.CONTINUE;
            }
          });
      try (DirectoryStream<Path> left = Files.newDirectoryStream(folder)) {
        for (Path file : left) {
          if (!file.equals(lock)) {
            return; // With its lock it stays known as a dead one's.
          }
        }
      }
    } catch (IOException e) {
      return;
    }
    delete(lock);
    delete(folder);
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // The next run tries again.
    }
  }

  private static Object user(Path file) throws IOException {
    return file.getFileSystem().supportedFileAttributeViews().contains("unix")
        ? Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS)
        : Files.getOwner(file, LinkOption.NOFOLLOW_LINKS);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
