package org.inshore.core.outbound.watch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import org.inshore.core.file.OwnerOnly;
import org.inshore.spi.message.Messages;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;

/**
 * The folders of a gate, all on one file system, so that a file is moved in one step.
 *
 * @param incoming where files are put
 * @param judging where each is judged, open to the gate alone
 * @param released where what passes goes
 * @param held where the rest goes, open to the gate's account alone
 * @param record the log, open to the gate's account alone
 */
public record DropFolder(Path incoming, Path judging, Path released, Path held, Path record) {
  static final Messages MESSAGES = Messages.of(DropFolder.class);

  /** The folders below a root. */
  public static DropFolder in(Path root) {
    Path top = root.toAbsolutePath().normalize();
    return new DropFolder(
        top.resolve("incoming"),
        top.resolve("judging"),
        top.resolve("released"),
        top.resolve("held"),
        top.resolve("record"));
  }

  /**
   * Makes the folders that are not there, and checks them all.
   *
   * @throws ScanException with {@code CONFIGURATION} if one cannot be used, naming it
   */
  void prepare() throws ScanException {
    for (Path each : List.of(incoming, released)) {
      make(each, false);
    }
    for (Path each : List.of(judging, held, record)) {
      make(each, true);
    }
    try {
      FileStore store = Files.getFileStore(judging);
      for (Path each : List.of(incoming, released, held)) {
        if (!Files.getFileStore(each).equals(store)) {
          throw wrong("folder.other-system", each);
        }
      }
    } catch (IOException e) {
      throw wrong("folder.unusable", judging);
    }
  }

  /**
   * Locks the gate for this process, however that ends.
   *
   * @throws ScanException if another one has it
   */
  FileChannel lock() throws ScanException {
    try {
      FileChannel channel =
          FileChannel.open(
              judging.resolve("lock"),
              Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
              OwnerOnly.file(judging));
      if (channel.tryLock() == null) {
        channel.close();
        throw wrong("folder.locked", judging);
      }
      return channel;
    } catch (OverlappingFileLockException e) {
      throw wrong("folder.locked", judging);
    } catch (IOException e) {
      throw wrong("folder.unusable", judging);
    }
  }

  private static void make(Path folder, boolean ownerOnly) throws ScanException {
    try {
      if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
        if (ownerOnly) {
          Files.createDirectories(folder.getParent());
          Files.createDirectory(folder, OwnerOnly.folder(folder));
        } else {
          Files.createDirectories(folder);
        }
      }
      if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) || !Files.isWritable(folder)) {
        throw wrong("folder.unusable", folder);
      }
      if (ownerOnly && !OwnerOnly.holds(folder)) {
        throw wrong("folder.open", folder);
      }
    } catch (IOException e) {
      throw wrong("folder.unusable", folder);
    }
  }

  private static ScanException wrong(String key, Path folder) {
    return new ScanException(Category.CONFIGURATION, MESSAGES.wording(key, folder.toString()));
  }
}
