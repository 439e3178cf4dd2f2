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
import org.inshore.core.file.OwnerOnly;

/**
 * A copy of a file's bytes in a file of their own, which nobody else can open: whoever has the
 * first one open may still write there, and changes nothing of what is judged and released.
 *
 * @param file the copy
 * @param sha256 of its bytes
 * @param size in bytes
 */
public record PrivateCopy(Path file, String sha256, long size) {
  private static final int BUFFER = 1 << 18;

  /**
   * Copies; the copy is on disk when this returns.
   *
   * @param to must not exist
   * @throws IOException if either cannot be read or written, or is a link
   */
  public static PrivateCopy of(Path from, Path to) throws IOException {
    MessageDigest digest = digest();
    long size = 0;
    try (SeekableByteChannel in =
            Files.newByteChannel(from, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        FileChannel out =
            FileChannel.open(
                to,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                OwnerOnly.file(to))) {
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
      out.force(true);
    }
    return new PrivateCopy(to, HexFormat.of().formatHex(digest.digest()), size);
  }

  /** Gives the copy the rights and the time of the file it is of, before it is released. */
  public void likeFirst(Path first) throws IOException {
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
