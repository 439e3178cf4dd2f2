package org.inshore.core.integrity;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The advisory lock on the log of actions of a scan that runs. It ends with the process, however
 * that ends; where the file system knows no locks, no scan is known to run.
 */
final class FolderLock {
  private FolderLock() {}

  /** Locks a log until its channel is closed, where that is possible. */
  static void take(FileChannel log) {
    try {
      var _ = log.tryLock();
    } catch (IOException | UnsupportedOperationException e) {
      // Nobody can ask then either.
    }
  }

  /** Whether the scan of a folder still runs. */
  static boolean isRunning(Path folder) throws IOException {
    Path log = folder.resolve(ActionLog.FILE);
    if (!Files.isRegularFile(log)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(log, StandardOpenOption.READ);
        FileLock lock = channel.tryLock(0, Long.MAX_VALUE, true)) {
      return lock == null;
    } catch (OverlappingFileLockException e) {
      return true;
    } catch (UnsupportedOperationException e) {
      return false;
    }
  }
}
