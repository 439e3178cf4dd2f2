package org.inshore.core.file;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An atomically written file: it gets its name when it is whole and on disk. Until then it lies
 * beside its place under a temporary name, locked for as long as its writer lives, so that what a
 * killed one left there is known and goes when the next is made or {@link #clear} is called.
 */
public final class AtomicFile implements AutoCloseable {
  private static final String PREFIX = ".inshore-";
  private static final String SUFFIX = ".tmp";

  /**
   * Names of this JVM's own temporary files. To open and close one more channel to a file gives up
   * the lock that the process has on it, so these are never tried.
   */
  private static final Set<String> OWN = ConcurrentHashMap.newKeySet();

  private final Path target;
  private final Path temporary;
  private final FileChannel channel;
  private final OutputStream stream;
  private boolean whole;

  private AtomicFile(Path target, Path temporary, FileChannel channel) {
    this.target = target;
    this.temporary = temporary;
    this.channel = channel;
    this.stream = new Whole(Channels.newOutputStream(channel));
  }

  /**
   * Begins a file that only its owner can read.
   *
   * @param target the name it gets; its folder exists
   * @throws IOException if nothing can be written there
   */
  public static AtomicFile at(Path target) throws IOException {
    Path folder = folder(target);
    clear(folder);
    while (true) {
      String name = PREFIX + UUID.randomUUID() + SUFFIX;
      Path temporary = folder.resolve(name);
      OWN.add(name);
      FileChannel channel = null;
      try {
        channel =
            FileChannel.open(
                temporary,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                OwnerOnly.file(folder));
        if (isLocked(channel) && Files.exists(temporary)) {
          return new AtomicFile(target, temporary, channel);
        }
        // Another run took it for a dead one's before it was locked, and removes it.
      } catch (IOException e) {
        Files.deleteIfExists(temporary);
        throw e;
      } finally {
        if (channel == null) {
          OWN.remove(name);
        }
      }
      channel.close();
      OWN.remove(name);
    }
  }

  /**
   * Writes a whole file, and replaces the one of that name.
   *
   * @throws IOException if it cannot be written; the former file is there still
   */
  public static void write(Path target, byte[] content) throws IOException {
    try (AtomicFile file = at(target)) {
      try (OutputStream out = file.stream()) {
        out.write(content);
      }
      file.commit();
    }
  }

  /** Removes what writers left in a folder that are no longer alive, as far as it may be. */
  public static void clear(Path folder) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
      for (Path file : files) {
        if (!OWN.contains(String.valueOf(file.getFileName()))
            && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          removeDead(file);
        }
      }
    } catch (IOException e) {
      // A folder that cannot be listed or changed keeps what is in it; that hinders nothing else.
    }
  }

  /** Where the content goes; closing it puts it on disk for certain. */
  public OutputStream stream() {
    return stream;
  }

  /** Whether all the content was written, which is when the stream was closed. */
  public boolean isWhole() {
    return whole;
  }

  /** Gives the file its name, in the place of one that has it. */
  public void commit() throws IOException {
    try {
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Gives the file its name unless another one has it. */
  public void commitNew() throws IOException {
    try {
      Files.createLink(target, temporary); // unlike a move it never replaces
    } catch (FileAlreadyExistsException e) {
      // Somebody was quicker: theirs stays.
    } catch (UnsupportedOperationException | IOException e) {
      if (!Files.exists(target)) {
        Files.move(temporary, target);
      }
    }
  }

  /** Removes what was not given its name. */
  @Override
  public void close() throws IOException {
    try {
      Files.deleteIfExists(temporary);
    } finally {
      channel.close();
      OWN.remove(String.valueOf(temporary.getFileName()));
    }
  }

  private static void removeDead(Path file) {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
      if (channel.tryLock() != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // Another user's, gone meanwhile, or on a file system without locks: left alone.
    }
  }

  /** Whether the lock could be had; so it counts where there are none, and nobody clears. */
  private static boolean isLocked(FileChannel channel) {
    try {
      return channel.tryLock() != null;
    } catch (IOException e) {
      return true;
    }
  }

  private static Path folder(Path target) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException("no file name");
    }
    return folder;
  }

  /** Keeps the channel, and with it the lock, beyond its own end. */
  private final class Whole extends FilterOutputStream {
    Whole(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length); // the inherited method writes byte by byte
    }

    @Override
    public void close() throws IOException {
      if (!whole) {
        channel.force(true);
        whole = true;
      }
    }
  }
}
