package org.inshore.core.outbound.passage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.inshore.core.file.OwnerOnly;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a file's bytes in a file of their own, which nobody else can open: whoever has the
 * first one open may still write there, and changes nothing of what is judged and released.
 *
 * @param file the copy
 * @param sha256 of its bytes
 * @param size in bytes
 * @param forced done when they are on disk
 */
public record PrivateCopy(Path file, String sha256, long size, Future<?> forced) {
  private static final int BUFFER = 1 << 18;

  /**
   * Copies. The bytes go to disk while the copy is judged: {@link #likeFirst} waits for that.
   *
   * @param to must not exist
   * @throws IOException if either cannot be read or written, or is a link
   */
  public static PrivateCopy of(Path from, Path to) throws IOException {
    MessageDigest digest = digest();
    long size = 0;
    FileChannel out =
        FileChannel.open(
            to,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            OwnerOnly.file(to));
    try (SeekableByteChannel in =
        Files.newByteChannel(from, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
      ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
      while (in.read(buffer) >= 0) {
        buffer.flip();
        digest.update(buffer.duplicate());
        size += buffer.remaining();
        while (buffer.hasRemaining()) {
          out.write(buffer);
        }
        buffer.clear();
      }
    } catch (IOException | RuntimeException e) {
      out.close();
      throw e;
    }
    return new PrivateCopy(to, HexFormat.of().formatHex(digest.digest()), size, forced(out));
  }

  /** Forces a file to disk and closes it, beside the caller. */
  private static Future<?> forced(FileChannel out) {
    FutureTask<@Nullable Void> task =
        new FutureTask<>(
            () -> {
              try (out) {
                out.force(true);
              }
              return null;
            });
    Thread.ofVirtual().name("inshore-gate-force").start(task);
    return task;
  }

  /**
   * Gives the copy the rights and the time of the file it is of, before it is released; its bytes
   * are on disk when this returns.
   */
  public void likeFirst(Path first) throws IOException, InterruptedException {
    try {
      forced.get();
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    }
    BasicFileAttributes attributes =
        Files.readAttributes(first, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (first.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(
          file, Files.getPosixFilePermissions(first, LinkOption.NOFOLLOW_LINKS));
    }
    Files.setLastModifiedTime(file, attributes.lastModifiedTime());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
